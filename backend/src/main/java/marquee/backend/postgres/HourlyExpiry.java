package marquee.backend.postgres;

import java.time.Duration;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Deletes every hour what is too old to matter any more, of everybody. */
public abstract class HourlyExpiry implements Job {

    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(5);
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofHours(1), Duration.ofMinutes(6)).retryingEvery(Duration.ofMinutes(10));

    private final String name;
    private final TimedTransactions transactions;

    /** @param name what is deleted, in a word or two */
    protected HourlyExpiry(String name, TimedTransactions transactions) {
        this.name = name;
        this.transactions = transactions;
    }

    /** Deletes what is too old; within a transaction. */
    protected abstract Mono<Void> forgetExpired();

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public final Mono<Void> run(Scheduler own) {
        return transactions.within(STATEMENT_LIMIT, forgetExpired());
    }
}
