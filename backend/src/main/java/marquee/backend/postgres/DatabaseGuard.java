package marquee.backend.postgres;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import marquee.backend.guards.Guard;
import marquee.backend.guards.Unavailable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Stands between requests and the database, so that requests wait for it for as long as it may be well and no longer: what
 * has a fallback is answered by that, the rest with 503. A lock that holds up changes does not hold up reads, so each have
 * a circuit breaker of their own. Work in the background does not pass here. Thread-safe.
 */
@Component
public final class DatabaseGuard {

    private static final Retry ANEW =
            Retry.max(3).filter(Unavailable::isUndone).onRetryExhaustedThrow((often, last) -> last.failure());

    private final Guard quickReads;
    private final Guard longReads;
    private final Guard changes;

    /** A guard with the breakers {@code database} and {@code database-changes}. */
    public DatabaseGuard(CircuitBreakerRegistry breakers, DatabaseProperties properties) {
        CircuitBreaker reading = breakers.circuitBreaker("database");
        CircuitBreaker changing = breakers.circuitBreaker("database-changes");
        this.quickReads = new Guard(reading, properties.inFlight(), properties.deadline(), properties.end());
        this.longReads = new Guard(reading, properties.inFlight(), properties.longDeadline(), properties.end());
        this.changes = new Guard(changing, properties.inFlight(), properties.longDeadline(), properties.end(), reading);
    }

    /** A read that has a fallback. */
    public <T> Mono<T> read(Mono<T> query) {
        return quickReads.around(query);
    }

    /** A read without a fallback, which may take longer. */
    public <T> Mono<T> longRead(Mono<T> query) {
        return longReads.around(query);
    }

    /**
     * A change, from its first statement to its commit. It goes on when nobody waits for it any longer, and is made anew where
     * the database has undone it since others stood in its way.
     *
     * @param repeating one sentence on what repeating the request does, for those who cannot know whether it was stored
     * @return fails with {@link ChangeException} when the database is down or slow
     */
    public <T> Mono<T> change(Mono<T> transaction, String repeating) {
        return changes.around(transaction.retryWhen(ANEW))
                .onErrorMap(Unavailable::is, cause -> ChangeException.of(cause, repeating));
    }
}
