package marquee.backend.ratings;

import marquee.backend.postgres.HourlyExpiry;
import marquee.backend.postgres.TimedTransactions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deletes what is remembered of requests and removals that are too old to be repeated or overtaken, of everybody. */
@Component
final class ExpiredKeys extends HourlyExpiry {

    private final IdempotencyKeys keys;

    ExpiredKeys(IdempotencyKeys keys, TimedTransactions transactions) {
        super("idempotency keys", transactions);
        this.keys = keys;
    }

    @Override
    protected Mono<Void> forgetExpired() {
        return keys.forgetExpired();
    }
}
