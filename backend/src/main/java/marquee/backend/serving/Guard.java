package marquee.backend.serving;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Stands before a part that may be slow or down: a time limit, a limit on calls under way, and a circuit breaker that
 * spares a broken part (and the callers' time) until it has had a rest. Every refusal is an error of the Mono.
 */
final class Guard {

    private final CircuitBreaker breaker;
    private final Bulkhead limit;
    private final Duration deadline;

    Guard(CircuitBreaker breaker, int inFlight, Duration deadline) {
        this.breaker = breaker;
        this.limit = Bulkhead.of(
                breaker.getName(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(inFlight)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.deadline = deadline;
    }

    <T> Mono<T> around(Mono<T> call) {
        return call.timeout(deadline)
                .transformDeferred(BulkheadOperator.of(limit))
                .transformDeferred(CircuitBreakerOperator.of(breaker));
    }
}
