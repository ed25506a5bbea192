package marquee.backend.recommendations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.guards.Unavailable;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.serving.ItemQuery;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.Query;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Which movies are like this one? */
@Component
final class SimilarMovies {

    /** This many times the wanted number compete, so that thinly rated neighbours can be passed over. */
    private static final int POOL = 10;

    private static final int KEPT = 10_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    /** First pages for people of whom nothing is to be left out. */
    private final Cache<Key, Ranking> forEverybody =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

    private final LiveReleases releases;
    private final ItemQuery likeness;
    private final Movies movies;
    private final PopularityWatch popularity;
    private final Orders orders;
    private final Answers answers;

    SimilarMovies(
            LiveReleases releases,
            ItemQuery likeness,
            Movies movies,
            PopularityWatch popularity,
            Orders orders,
            Answers answers) {
        this.releases = releases;
        this.likeness = likeness;
        this.movies = movies;
        this.popularity = popularity;
        this.orders = orders;
        this.answers = answers;
    }

    /** A page of the nearest movies; with a person, without those they rated. */
    Mono<RecommendationList> list(long movieId, Optional<Long> userId, Page page) {
        return Mono.zip(require(movieId), orders.history(userId)).flatMap(found -> {
            var excluded = new LongOpenHashSet(page.without(found.getT2().rated()));
            excluded.add(movieId);
            var ranking = Mono.defer(() -> rank(found.getT1(), excluded, page.limit()))
                    .map(ranked -> ranked.without(Cause.of(found.getT2())));
            return answers.of(ranking, page, excluded, Optional.empty());
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
                .map(live -> nearest(movie.tmdbId(), live, excluded, limit)
                        .switchIfEmpty(Mono.fromSupplier(() -> popular(movie, excluded, limit, Cause.NOT_INDEXED)))
                        .onErrorResume(
                                Unavailable::is,
                                away -> Mono.fromSupplier(() -> popular(movie, excluded, limit, Cause.INDEX))))
                .orElseGet(() -> Mono.fromSupplier(() -> popular(movie, excluded, limit, Cause.RELEASE)));
    }

    private Mono<Ranking> nearest(long movieId, LiveRelease live, LongSet excluded, int limit) {
        if (excluded.size() > 1) {
            return searched(movieId, live, excluded, limit);
        }
        var key = new Key(movieId, live.collection(), limit);
        return Mono.justOrEmpty(forEverybody.getIfPresent(key))
                .switchIfEmpty(Mono.defer(() -> searched(movieId, live, excluded, limit)
                        .doOnNext(ranking -> {
                            if (!ranking.isDegraded()) {
                                forEverybody.put(key, ranking);
                            }
                        })));
    }

    private Mono<Ranking> searched(long movieId, LiveRelease live, LongSet excluded, int limit) {
        return likeness.of(movieId, live)
                .flatMap(taste -> live.search(
                                new Query(taste.vector(), limit * POOL, Filter.ANY, excluded, live.deadline()))
                        .map(hits -> new Ranking(
                                trusted(hits.hits(), movieId, limit),
                                Strategy.SIMILAR,
                                taste.degraded() ? Cause.TOWER : Cause.NONE,
                                Optional.of(live.release()))));
    }

    /** Near, well known enough to be there for a reason, and of the same kind: what a person calls similar. */
    private List<Candidate> trusted(List<Hit> hits, long movieId, int limit) {
        Popularity everyone = popularity.now();
        return hits.stream()
                .map(hit -> new Candidate(
                        hit.id(),
                        hit.score() * everyone.trust(hit.id()) * (1 + everyone.sharedGenres(movieId, hit.id())) / 2,
                        new Reason.SimilarTo(movieId)))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparingLong(Candidate::movieId))
                .limit(limit)
                .toList();
    }

    private Ranking popular(MovieCard movie, LongSet excluded, int limit, Cause cause) {
        var genre = movie.genres().stream().findFirst().flatMap(popularity.now()::findGenre);
        return new Ranking(
                Orders.first(popularity.now().mostRated(genre), excluded, limit, new Reason.Popular(genre)),
                Strategy.POPULAR,
                cause,
                releases.now().map(LiveRelease::release));
    }

    private record Key(long movieId, String collection, int limit) {}
}
