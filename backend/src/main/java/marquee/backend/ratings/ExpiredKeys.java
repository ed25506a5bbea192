package marquee.backend.ratings;

import java.time.Duration;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.postgres.TimedTransactions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Deletes what is remembered of requests and removals that are too old to be repeated or overtaken, of everybody. */
@Component
final class ExpiredKeys implements Job {

    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(5);
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofHours(1), Duration.ofMinutes(6)).retryingEvery(Duration.ofMinutes(10));

    private final IdempotencyKeys keys;
    private final TimedTransactions transactions;

    ExpiredKeys(IdempotencyKeys keys, TimedTransactions transactions) {
        this.keys = keys;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "idempotency keys";
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return transactions.within(STATEMENT_LIMIT, keys.forgetExpired());
    }
}
