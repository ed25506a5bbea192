package marquee.backend.crowd;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import marquee.backend.background.Job;
import marquee.backend.background.Latest;
import marquee.backend.background.NotReadyException;
import marquee.backend.background.Schedule;
import marquee.backend.postgres.TimedTransactions;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Keeps the popularity of all movies in memory and reads it anew from time to time. Thread-safe. */
@Component
public final class PopularityWatch implements Job {

    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(2);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final DatabaseClient database;
    private final TimedTransactions transactions;
    private final PopularityProperties properties;
    private final Latest<Popularity> latest = new Latest<>("what is popular");

    PopularityWatch(DatabaseClient database, TimedTransactions transactions, PopularityProperties properties) {
        this.database = database;
        this.transactions = transactions;
        this.properties = properties;
    }

    /**
     * The latest order.
     *
     * @throws NotReadyException before it was first read
     */
    public Popularity now() {
        return latest.now();
    }

    /** The order, as soon as it has been read since the start. */
    public Mono<Popularity> whenRead() {
        return latest.whenRead();
    }

    @Override
    public String name() {
        return "popularity";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.refresh(), LIMIT).retryingEvery(RETRY);
    }

    @Override
    public boolean isNeededToServe() {
        return true;
    }

    /** Reads the order anew; until that is done the earlier one stays. Sorting takes seconds for large catalogues. */
    @Override
    public Mono<Void> run(Scheduler own) {
        var stats = database.sql("""
                        SELECT m.tmdb_id, m.genres, coalesce(m.year, 0) AS year, m.vote_count, coalesce(r.ratings, 0) AS ratings,
                               coalesce(r.half_stars, 0) AS half_stars, coalesce(r.likes, 0) AS likes
                        FROM movies m LEFT JOIN movie_ratings r USING (tmdb_id)
                        """).map(PopularityWatch::movie).all().collectList();
        return transactions
                .within(STATEMENT_LIMIT, stats)
                .publishOn(own)
                .map(Popularity::of)
                .doOnNext(latest::set)
                .then();
    }

    private static MovieStats movie(Readable row) {
        return new MovieStats(
                Objects.requireNonNull(row.get("tmdb_id", Long.class)),
                List.of(Objects.requireNonNull(row.get("genres", String[].class))),
                Objects.requireNonNull(row.get("ratings", Integer.class)),
                Objects.requireNonNull(row.get("half_stars", Long.class)) / 2.0,
                Objects.requireNonNull(row.get("likes", Integer.class)),
                Objects.requireNonNull(row.get("year", Integer.class)),
                Objects.requireNonNull(row.get("vote_count", Integer.class)));
    }
}
