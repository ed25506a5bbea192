package marquee.backend.movies.search;

import java.time.Duration;
import java.util.List;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.postgres.TimedTransactions;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps what the search knows besides titles: how famous each movie is, and the words that titles are made of. The import
 * of a catalogue brings both; searches go on meanwhile.
 */
@Component
final class SearchRefresh implements Job {

    private static final List<String> STATEMENTS = List.of("""
            UPDATE movies SET rating_count = r.ratings FROM movie_ratings r
            WHERE r.tmdb_id = movies.tmdb_id AND r.ratings <> movies.rating_count
            """, "REFRESH MATERIALIZED VIEW CONCURRENTLY title_words");

    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(5);
    private static final Duration LIMIT = Duration.ofMinutes(11);
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final DatabaseClient database;
    private final TimedTransactions transactions;
    private final SearchProperties properties;

    SearchRefresh(DatabaseClient database, TimedTransactions transactions, SearchProperties properties) {
        this.database = database;
        this.transactions = transactions;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.refresh(), LIMIT).notAtOnce().retryingEvery(RETRY);
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Flux.fromIterable(STATEMENTS)
                .concatMap(statement -> transactions.within(
                        STATEMENT_LIMIT, database.sql(statement).then()))
                .then();
    }
}
