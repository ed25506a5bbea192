package marquee.backend.recommendations.retrieval.sources;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.side.LiveGems;
import marquee.backend.serving.side.SideVectors;
import marquee.index.IndexUnavailableException;
import marquee.ranking.SecondStage;
import marquee.ranking.gems.GemOrder;
import marquee.ranking.gems.GemVectors;
import marquee.ranking.gems.Renown;
import marquee.ranking.movies.MovieTable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Movies that the graph of likes leads to from those that a person likes, and that few know ({@link GemOrder}); none while they
 * like nothing that the graph knows. Thread-safe.
 */
@Component
public final class GraphMovies implements CandidateSource {

    /** Of somebody's likes the latest are enough to say where they lie, and one look-up has to bring them. */
    private static final int LATEST = 500;

    /** So many more than wanted are found, among which enough are known by few whatever somebody likes. */
    private static final int FURTHER = 300;

    private final LiveGems gems;

    /** As long as a release is in service. */
    private final LoadingCache<SecondStage, Renown> renowns =
            Caffeine.newBuilder().weakKeys().build(GraphMovies::renown);

    GraphMovies(LiveGems gems) {
        this.gems = gems;
    }

    @Override
    public Mono<CandidateList> find(CandidateQuery query, LiveRelease live) {
        return gems.of(live)
                .map(graph -> find(query, live, graph))
                .orElseGet(() -> Mono.error(() -> new IndexUnavailableException(
                        "Release " + live.release() + " has no vectors of a graph model.")));
    }

    private Mono<CandidateList> find(CandidateQuery query, LiveRelease live, SideVectors graph) {
        var pool = query.limitedTo(query.limit() + FURTHER);
        return person(query.history(), graph)
                .flatMap(person -> graph.search(pool.around(person, live.deadline())))
                .map(hits -> CandidateList.found(hits, query, new Reason.HiddenGem(), Strategy.HIDDEN_GEMS, live))
                .map(list -> live.secondStage()
                        .map(stage -> littleKnown(list, query.limit(), stage))
                        .orElse(list));
    }

    private CandidateList littleKnown(CandidateList list, int limit, SecondStage stage) {
        var candidates = list.candidates();
        int[] order = GemOrder.order(
                candidates.size(),
                place -> ratings(candidates.get(place).movieId(), stage.movies()),
                renowns.get(stage));
        return list.inOrder(order, limit);
    }

    private static int ratings(long movieId, MovieTable movies) {
        int row = movies.row(movieId);
        return row == MovieTable.UNKNOWN ? 0 : movies.ratings(row);
    }

    private static Renown renown(SecondStage stage) {
        return Renown.of(IntStream.range(0, stage.movies().size())
                .map(stage.movies()::ratings)
                .toArray());
    }

    private static Mono<float[]> person(History history, SideVectors graph) {
        var liked = history.ratings().reversed().stream()
                .filter(rating -> rating.stars().isPositive())
                .limit(LATEST)
                .map(RatedMovie::movieId)
                .toList();
        return liked.isEmpty()
                ? Mono.empty()
                : graph.vectors(liked).flatMap(found -> Mono.justOrEmpty(GemVectors.person(inOrder(liked, found))));
    }

    /** Sums of numbers depend on their order. */
    private static Collection<float[]> inOrder(List<Long> ids, Map<Long, float[]> vectors) {
        Stream<Long> known = ids.stream().filter(vectors::containsKey);
        return known.map(id -> Objects.requireNonNull(vectors.get(id))).toList();
    }
}
