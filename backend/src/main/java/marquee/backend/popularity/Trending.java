package marquee.backend.popularity;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.backend.popularity.Popularity.Ranked;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people rate these days. Thread-safe; nothing here blocks. */
@Component
public final class Trending {

    private static final int HOTTEST = 1_000;

    private final PopularityWatch popularity;
    private final Mono<List<Ranked>> hottest;
    private final AtomicReference<List<Ranked>> latest = new AtomicReference<>(List.of());

    Trending(
            DatabaseClient database, DatabaseGuard guard, PopularityWatch popularity, PopularityProperties properties) {
        this.popularity = popularity;
        this.hottest = guard.read(database.sql("""
                        SELECT tmdb_id, heat FROM movie_ratings JOIN movies USING (tmdb_id)
                        WHERE ratings > 0 ORDER BY heat DESC, tmdb_id LIMIT :limit
                        """)
                        .bind("limit", HOTTEST)
                        .map(row -> new Ranked(
                                Objects.requireNonNull(row.get("tmdb_id", Long.class)),
                                Objects.requireNonNull(row.get("heat", Double.class))))
                        .all()
                        .collectList()
                        .map(Trending::againstHottest))
                .doOnNext(latest::set)
                .cache(list -> properties.trendingKeptFor(), error -> Duration.ZERO, () -> Duration.ZERO);
    }

    /**
     * Movies by decayed number of ratings, the score being the share of the hottest movie's; after the thousand hottest,
     * the rest as they were rated most.
     */
    public Mono<Stream<Ranked>> order() {
        return hottest.map(this::beforeTheRest);
    }

    /** The order as it was when the database last answered. */
    public Stream<Ranked> remembered() {
        return beforeTheRest(latest.get());
    }

    private Stream<Ranked> beforeTheRest(List<Ranked> hot) {
        Set<Long> ids = hot.stream().map(Ranked::movieId).collect(Collectors.toCollection(HashSet::new));
        return Stream.concat(
                hot.stream(),
                popularity.now().mostRated(Optional.empty()).filter(movie -> !ids.contains(movie.movieId())));
    }

    private static List<Ranked> againstHottest(List<Ranked> hot) {
        return hot.stream()
                .map(movie -> new Ranked(
                        movie.movieId(),
                        Math.pow(2, movie.score() - hot.getFirst().score())))
                .toList();
    }
}
