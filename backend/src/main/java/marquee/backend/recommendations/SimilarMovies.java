package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import java.util.Optional;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.popularity.PopularityWatch;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import marquee.index.Filter;
import marquee.index.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Which movies are like this one? */
@Component
final class SimilarMovies {

    private static final Logger LOG = LoggerFactory.getLogger(SimilarMovies.class);

    private final LiveReleases releases;
    private final Movies movies;
    private final PopularityWatch popularity;
    private final Orders orders;
    private final Answers answers;

    SimilarMovies(LiveReleases releases, Movies movies, PopularityWatch popularity, Orders orders, Answers answers) {
        this.releases = releases;
        this.movies = movies;
        this.popularity = popularity;
        this.orders = orders;
        this.answers = answers;
    }

    /** A page of the nearest movies; with a person, without those they rated. */
    Mono<RecommendationList> list(long movieId, Optional<Long> userId, Page page) {
        return Mono.zip(require(movieId), orders.rated(userId)).flatMap(found -> {
            var excluded = new LongOpenHashSet(page.without(found.getT2()));
            excluded.add(movieId);
            return rank(found.getT1(), excluded, page.limit())
                    .flatMap(ranking -> answers.of(ranking, page, excluded, Optional.empty()));
        });
    }

    private Mono<MovieCard> require(long movieId) {
        return movies.cards(List.of(movieId))
                .flatMap(cards -> Mono.justOrEmpty(cards.get(movieId)))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no movie with tmdb_id " + movieId + ".")));
    }

    /** Ranks the nearest movies; popular ones of the same genre when the index is down or does not hold the movie. */
    Mono<Ranking> rank(MovieCard movie, LongSet excluded, int limit) {
        return releases.now()
                .map(live -> nearest(movie.tmdbId(), live, excluded, limit))
                .orElse(Mono.empty())
                .onErrorResume(error -> {
                    LOG.debug("Popular movies stand in for similar ones: {}", error.toString());
                    return Mono.empty();
                })
                .switchIfEmpty(Mono.fromSupplier(() -> popular(movie, excluded, limit)));
    }

    private static Mono<Ranking> nearest(long movieId, LiveRelease live, LongSet excluded, int limit) {
        return live.vectors(List.of(movieId))
                .flatMap(vectors -> Mono.justOrEmpty(vectors.get(movieId)))
                .flatMap(vector -> live.search(new Query(vector, limit, Filter.ANY, excluded, live.deadline())))
                .map(hits -> hits.hits().stream()
                        .map(hit -> new Candidate(hit.id(), hit.score(), new Reason.SimilarTo(movieId)))
                        .toList())
                .map(candidates -> new Ranking(candidates, Strategy.SIMILAR, false, Optional.of(live.release())));
    }

    private Ranking popular(MovieCard movie, LongSet excluded, int limit) {
        var genre = movie.genres().stream().findFirst().filter(popularity.now().genres()::contains);
        return new Ranking(
                Orders.first(popularity.now().mostRated(genre), excluded, limit, new Reason.Popular(genre)),
                Strategy.POPULAR,
                true,
                releases.now().map(LiveRelease::release));
    }
}
