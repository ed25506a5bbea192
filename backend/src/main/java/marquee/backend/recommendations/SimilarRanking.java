package marquee.backend.recommendations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.movies.MovieCard;
import marquee.backend.recommendations.ranking.SimilarOrder;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Fallback;
import marquee.backend.recommendations.retrieval.sources.NearestByContent;
import marquee.backend.recommendations.retrieval.sources.NearestToMovie;
import marquee.backend.recommendations.retrieval.sources.PopularMovies;
import marquee.backend.serving.LiveRelease;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Movies like one movie, stage by stage: the nearest for people and by content, in the order in which a person would call
 * them similar; popular ones of the same genre when the index is down or does not hold the movie. Thread-safe.
 */
@Component
final class SimilarRanking {

    private static final int KEPT = 10_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    /** First pages for people of whom nothing is to be left out. */
    private final Cache<Key, CandidateList> forEverybody =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

    private final NearestToMovie source;
    private final NearestByContent kind;
    private final SimilarOrder order;
    private final PopularMovies popular;
    private final PopularityWatch popularity;
    private final Fallback fallback;

    SimilarRanking(
            NearestToMovie source,
            NearestByContent kind,
            SimilarOrder order,
            PopularMovies popular,
            PopularityWatch popularity,
            Fallback fallback) {
        this.source = source;
        this.kind = kind;
        this.order = order;
        this.popular = popular;
        this.popularity = popularity;
        this.fallback = fallback;
    }

    /** As many as the query wants, the movie itself not among them when it is excluded. */
    Mono<CandidateList> rank(MovieCard movie, CandidateQuery query) {
        return fallback.around(
                query,
                live -> nearest(movie, query, live),
                () -> popular.find(query.in(genre(movie))),
                Degradation.NOT_INDEXED);
    }

    /** The same for who has just met the index down. */
    Mono<CandidateList> rankWithoutIndex(MovieCard movie, CandidateQuery query) {
        return fallback.withoutIndex(
                query, live -> nearest(movie, query, live), () -> popular.find(query.in(genre(movie))));
    }

    private Mono<CandidateList> nearest(MovieCard movie, CandidateQuery query, LiveRelease live) {
        if (!query.exclusions().areEverybodysBut(movie.tmdbId())) {
            return ranked(movie, query, live);
        }
        var key = new Key(movie.tmdbId(), live.contents(), kind.foundIn(live), query.limit());
        return Mono.justOrEmpty(forEverybody.getIfPresent(key))
                .map(kept -> kept.allowed(query))
                .switchIfEmpty(Mono.defer(() -> ranked(movie, query, live).doOnNext(list -> {
                    if (!list.isDegraded()) {
                        forEverybody.put(key, list);
                    }
                })));
    }

    private Mono<CandidateList> ranked(MovieCard movie, CandidateQuery query, LiveRelease live) {
        var reranker = order.around(movie, live);
        var pool = query.limitedTo(reranker.pool(query.limit()));
        var ofItsKind = kind.around(movie.tmdbId(), order.knows(movie, live)).find(pool, live);
        return source.around(movie.tmdbId())
                .find(pool, live)
                .flatMap(found -> ofItsKind.map(found::and).defaultIfEmpty(found))
                .flatMap(found -> reranker.rerank(found, query, live));
    }

    private Optional<String> genre(MovieCard movie) {
        return movie.genres().stream().findFirst().flatMap(popularity.now()::findGenre);
    }

    /** @param ofItsKind where those were found; a release may serve a moment before that is open */
    private record Key(long movieId, String contents, Optional<String> ofItsKind, int limit) {}
}
