package marquee.backend.movies.tmdb;

import java.time.Duration;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.movies.enrichment.Freshness;
import marquee.backend.postgres.TimedTransactions;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Deletes TMDB's answers when its terms say so, also when nobody asks it any more. */
@Component
final class TmdbPurge implements Job {

    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(5);
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofDays(1), Duration.ofMinutes(6)).retryingEvery(Duration.ofMinutes(10));

    private final TmdbMovies store;
    private final TimedTransactions transactions;

    TmdbPurge(DatabaseClient database, Freshness freshness, TimedTransactions transactions) {
        this.store = new TmdbMovies(database, freshness);
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "tmdb purge";
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return transactions.within(STATEMENT_LIMIT, store.purge()).then();
    }
}
