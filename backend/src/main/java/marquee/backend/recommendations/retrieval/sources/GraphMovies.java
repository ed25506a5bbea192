package marquee.backend.recommendations.retrieval.sources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import marquee.ranking.gems.GemVectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Movies that the graph of likes leads to from those that a person likes, and that few know; none while they like nothing
 * that the graph knows.
 */
@Component
public final class GraphMovies implements CandidateSource {

    /** Of somebody's likes the latest are enough to say where they lie, and one look-up has to bring them. */
    private static final int LATEST = 500;

    private final LiveGems gems;

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

    private static Mono<CandidateList> find(CandidateQuery query, LiveRelease live, SideVectors graph) {
        return person(query.history(), graph)
                .flatMap(person -> graph.search(query.around(person, live.deadline())))
                .map(hits -> CandidateList.found(hits, query, new Reason.HiddenGem(), Strategy.HIDDEN_GEMS, live));
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
