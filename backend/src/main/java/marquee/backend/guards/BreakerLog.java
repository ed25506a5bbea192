package marquee.backend.guards;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says once that a part is down, and once that it is back; requests that meet it meanwhile say nothing. */
@Component
final class BreakerLog {

    private static final Logger LOG = LoggerFactory.getLogger(BreakerLog.class);

    BreakerLog(CircuitBreakerRegistry breakers) {
        breakers.getAllCircuitBreakers().forEach(BreakerLog::watch);
        breakers.getEventPublisher().onEntryAdded(event -> watch(event.getAddedEntry()));
    }

    private static void watch(CircuitBreaker breaker) {
        breaker.getEventPublisher().onStateTransition(event -> log(breaker.getName(), event.getStateTransition()));
    }

    private static void log(String part, StateTransition transition) {
        switch (transition) {
            case CLOSED_TO_OPEN -> LOG.warn("Down or too slow, left alone for moments and tried again: {}", part);
            case HALF_OPEN_TO_CLOSED -> LOG.info("Back: {}", part);
            default -> {}
        }
    }
}
