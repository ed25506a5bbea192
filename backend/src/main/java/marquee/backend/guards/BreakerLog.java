package marquee.backend.guards;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says once that a part is down and why, and once that it is back; requests that meet it meanwhile say nothing. */
@Component
final class BreakerLog {

    private static final Logger LOG = LoggerFactory.getLogger(BreakerLog.class);

    BreakerLog(CircuitBreakerRegistry breakers) {
        breakers.getAllCircuitBreakers().forEach(BreakerLog::watch);
        breakers.getEventPublisher().onEntryAdded(event -> watch(event.getAddedEntry()));
    }

    private static void watch(CircuitBreaker breaker) {
        var last = new AtomicReference<>("its answers take too long");
        breaker.getEventPublisher()
                .onError(event -> last.set(words(event.getThrowable())))
                .onStateTransition(event -> log(breaker.getName(), event.getStateTransition(), last.get()));
    }

    /** One sentence: what is away is told without the places in the code that met it. */
    private static String words(Throwable error) {
        return error instanceof TimeoutException ? "it gave no answer in time" : String.valueOf(error.getMessage());
    }

    private static void log(String part, StateTransition transition, String why) {
        switch (transition) {
            case CLOSED_TO_OPEN ->
                LOG.warn("Down or too slow, left alone for moments and tried again: {} ({})", part, why);
            case HALF_OPEN_TO_CLOSED -> LOG.info("Back: {}", part);
            default -> {}
        }
    }
}
