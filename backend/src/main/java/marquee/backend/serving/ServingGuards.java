package marquee.backend.serving;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import marquee.backend.guards.Guard;
import org.springframework.stereotype.Component;

/** The guards before the parts of whichever release is live, and how long each part may take. Thread-safe. */
@Component
final class ServingGuards {

    private final ServingCallProperties calls;
    private final Guard index;
    private final Guard tower;

    ServingGuards(ServingCallProperties calls, CircuitBreakerRegistry breakers) {
        this.calls = calls;
        this.index = new Guard(breakers.circuitBreaker("index"), calls.inFlight(), calls.searchDeadline());
        this.tower = new Guard(breakers.circuitBreaker("tower"), calls.inFlight(), calls.towerDeadline());
    }

    /** Stands before every search and every reading of vectors. */
    Guard index() {
        return index;
    }

    /** Stands before every user vector. */
    Guard tower() {
        return tower;
    }

    Duration searchDeadline() {
        return calls.searchDeadline();
    }

    Duration towerDeadline() {
        return calls.towerDeadline();
    }
}
