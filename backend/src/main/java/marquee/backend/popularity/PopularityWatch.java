package marquee.backend.popularity;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the popularity of all movies in memory and reads it anew from time to time. Thread-safe. */
@Component
public final class PopularityWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PopularityWatch.class);

    private final DatabaseClient database;
    private final AtomicReference<Popularity> latest = new AtomicReference<>(Popularity.of(List.of()));

    PopularityWatch(DatabaseClient database) {
        this.database = database;
    }

    /** The latest order; empty until it was first read. */
    public Popularity now() {
        return latest.get();
    }

    /** Reads the order anew; when the database does not answer, the earlier one stays. */
    @Scheduled(
            fixedDelayString = "${marquee.popularity.refresh:5m}",
            initialDelayString = "${marquee.popularity.refresh:5m}")
    public Mono<Void> refresh() {
        return database.sql("""
                        SELECT m.tmdb_id, m.genres, m.vote_count, coalesce(r.ratings, 0) AS ratings,
                               coalesce(r.half_stars, 0) AS half_stars
                        FROM movies m LEFT JOIN movie_ratings r USING (tmdb_id)
                        """)
                .map(PopularityWatch::standing)
                .all()
                .collectList()
                .map(Popularity::of)
                .doOnNext(latest::set)
                .then()
                .onErrorResume(error -> {
                    LOG.warn("Popular movies could not be read anew: {}", error.getMessage());
                    return Mono.empty();
                });
    }

    private static Standing standing(Readable row) {
        return new Standing(
                Objects.requireNonNull(row.get("tmdb_id", Long.class)),
                List.of(Objects.requireNonNull(row.get("genres", String[].class))),
                Objects.requireNonNull(row.get("ratings", Integer.class)),
                Objects.requireNonNull(row.get("half_stars", Long.class)) / 2.0,
                Objects.requireNonNull(row.get("vote_count", Integer.class)));
    }
}
