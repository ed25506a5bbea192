package marquee.backend.recommendations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.recommendations.answer.ListAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.ranking.Rerankers;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Fallback;
import marquee.backend.recommendations.retrieval.NearestToMovie;
import marquee.backend.recommendations.retrieval.PopularMovies;
import marquee.backend.recommendations.retrieval.Viewers;
import marquee.backend.serving.LiveRelease;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Which movies are like this one? */
@Component
final class SimilarMovies {

    private static final int KEPT = 10_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    /** First pages for people of whom nothing is to be left out. */
    private final Cache<Key, CandidateList> forEverybody =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

    private final Viewers viewers;
    private final Movies movies;
    private final NearestToMovie source;
    private final Rerankers rerankers;
    private final PopularMovies popular;
    private final PopularityWatch popularity;
    private final Fallback fallback;
    private final ListAssembler assembler;

    SimilarMovies(
            Viewers viewers,
            Movies movies,
            NearestToMovie source,
            Rerankers rerankers,
            PopularMovies popular,
            PopularityWatch popularity,
            Fallback fallback,
            ListAssembler assembler) {
        this.viewers = viewers;
        this.movies = movies;
        this.source = source;
        this.rerankers = rerankers;
        this.popular = popular;
        this.popularity = popularity;
        this.fallback = fallback;
        this.assembler = assembler;
    }

    /** A page of the nearest movies; with a person, without what they may not be shown. */
    Mono<RecommendationList> list(long movieId, Optional<Long> userId, Page page) {
        return Mono.zip(require(movieId), viewers.of(userId)).flatMap(found -> {
            var query = page.query(found.getT2()).without(LongSet.of(movieId));
            return assembler.list(Mono.defer(() -> rank(found.getT1(), query)), query, page);
        });
    }

    private Mono<MovieCard> require(long movieId) {
        return movies.cards(List.of(movieId))
                .flatMap(cards -> Mono.justOrEmpty(cards.get(movieId)))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no movie with tmdb_id " + movieId + ".")));
    }

    /** Ranks the nearest movies; popular ones of the same genre when the index is down or does not hold the movie. */
    Mono<CandidateList> rank(MovieCard movie, CandidateQuery query) {
        return fallback.around(
                live -> nearest(movie.tmdbId(), query, live),
                () -> popular.find(query.in(genre(movie))),
                Degradation.NOT_INDEXED);
    }

    private Mono<CandidateList> nearest(long movieId, CandidateQuery query, LiveRelease live) {
        if (query.exclusions().movies().size() > 1) {
            return ranked(movieId, query, live);
        }
        var key = new Key(movieId, live.collection(), query.limit());
        return Mono.justOrEmpty(forEverybody.getIfPresent(key))
                .switchIfEmpty(Mono.defer(() -> ranked(movieId, query, live).doOnNext(list -> {
                    if (!list.isDegraded()) {
                        forEverybody.put(key, list);
                    }
                })));
    }

    private Mono<CandidateList> ranked(long movieId, CandidateQuery query, LiveRelease live) {
        var reranker = rerankers.similarTo(movieId);
        return source.around(movieId)
                .find(query.limitedTo(reranker.pool(query.limit())), live)
                .flatMap(found -> reranker.rerank(found, query, live));
    }

    private Optional<String> genre(MovieCard movie) {
        return movie.genres().stream().findFirst().flatMap(popularity.now()::findGenre);
    }

    private record Key(long movieId, String collection, int limit) {}
}
