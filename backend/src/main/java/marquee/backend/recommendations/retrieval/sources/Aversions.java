package marquee.backend.recommendations.retrieval.sources;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.unimi.dsi.fastutil.longs.Long2DoubleMaps;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import marquee.backend.guards.Unavailable;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Viewer;
import marquee.backend.serving.LiveRelease;
import marquee.ranking.SecondStage;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.neighbours.Neighbours;
import marquee.ranking.rules.Aversion;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What somebody likes less for being like the movies that they are not interested in: its neighbours, as a person would call
 * them and as the towers do. The nearest is less likely to be liked by a factor of e, the hundredth as likely as ever. Taking
 * the word back leaves nothing of it. Thread-safe; nothing here blocks.
 */
@Component
public final class Aversions {

    /** What was refused before these counts no longer. */
    private static final int LATEST = 50;

    private static final int NEAREST = 100;

    /** What one refused movie takes from its nearest neighbour: a factor of e. */
    private static final double OF_ONE = 1;

    /** However many refused movies something is like, it is no less likely than by so much. */
    private static final double MOST = 3;

    private static final int SEARCHES_AT_ONCE = 4;
    private static final int KEPT = 10_000;
    private static final Duration KEPT_FOR = Duration.ofHours(1);

    private final NearestToMovie nearest;
    private final Cache<Key, LongList> found =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

    Aversions(NearestToMovie nearest) {
        this.nearest = nearest;
    }

    /**
     * How much less likely each movie is to be liked, by id, as a logarithm; what the index would add is left out while it is
     * away.
     */
    Mono<LongToDoubleFunction> of(Viewer viewer, LiveRelease live) {
        var unwanted = viewer.marks().notInterested();
        if (unwanted.isEmpty()) {
            return Mono.just(movie -> 0);
        }
        return Flux.fromStream(unwanted.longStream().limit(LATEST).boxed())
                .flatMapSequential(movie -> neighbours(movie, live), SEARCHES_AT_ONCE)
                .collect(Long2DoubleOpenHashMap::new, Aversions::add)
                .map(all -> movie -> Math.min(MOST, all.get(movie)));
    }

    /**
     * What a source finds, in the order that is left: for sources whose lists no second stage orders.
     *
     * @return as the source does
     */
    public Mono<CandidateList> around(CandidateSource source, CandidateQuery query, LiveRelease live) {
        return query.viewer().marks().notInterested().isEmpty()
                ? source.find(query, live)
                : source.find(query.limitedTo(query.limit() + NEAREST), live)
                        .zipWith(of(query.viewer(), live), (list, aversion) -> left(list, aversion, query.limit()));
    }

    private static CandidateList left(CandidateList list, LongToDoubleFunction aversion, int limit) {
        var candidates = list.candidates();
        int[] order = Aversion.order(
                candidates.size(),
                place -> aversion.applyAsDouble(candidates.get(place).movieId()));
        return list.inOrder(order, limit);
    }

    private static void add(Long2DoubleOpenHashMap all, List<LongList> ways) {
        var one = new Long2DoubleOpenHashMap();
        for (LongList near : ways) {
            for (int place = 0; place < near.size(); place++) {
                one.mergeDouble(near.getLong(place), OF_ONE * (NEAREST - place) / NEAREST, Math::max);
            }
        }
        Long2DoubleMaps.fastForEach(
                one, entry -> all.mergeDouble(entry.getLongKey(), entry.getDoubleValue(), Double::sum));
    }

    private Mono<List<LongList>> neighbours(long movie, LiveRelease live) {
        var key = new Key(movie, live.contents());
        return Mono.justOrEmpty(found.getIfPresent(key))
                .switchIfEmpty(Mono.defer(() -> nearest.around(movie)
                        .find(around(movie), live)
                        .map(Aversions::ids)
                        .doOnNext(ids -> found.put(key, ids))
                        .onErrorResume(Unavailable::is, away -> Mono.empty())
                        .defaultIfEmpty(LongList.of())))
                .map(ids -> List.of(ids, related(movie, live)));
    }

    private static CandidateQuery around(long movie) {
        return new CandidateQuery(Viewer.ANYBODY.without(LongSet.of(movie)), Optional.empty(), NEAREST);
    }

    private static LongList ids(CandidateList list) {
        return LongArrayList.toList(list.candidates().stream().mapToLong(Candidate::movieId));
    }

    /** As the release has found them; none of a movie that it does not know. */
    private static LongList related(long movie, LiveRelease live) {
        return live.secondStage()
                .flatMap(stage -> stage.neighbours().map(table -> related(movie, stage, table.related())))
                .orElse(LongList.of());
    }

    private static LongList related(long movie, SecondStage stage, Neighbours near) {
        int row = stage.movies().row(movie);
        var ids = new LongArrayList();
        if (row != MovieTable.UNKNOWN && row < near.movies()) {
            for (int place = 0; place < Math.min(NEAREST, near.count(row)); place++) {
                ids.add(stage.movies().movieId(near.row(row, place)));
            }
        }
        return ids;
    }

    private record Key(long movieId, String collection) {}
}
