package marquee.backend.serving;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.SplittableRandom;
import marquee.backend.guards.Guard;
import marquee.backend.serving.checked.CheckedIndex;
import marquee.backend.serving.checked.RecallProperties;
import marquee.index.VectorIndex;
import org.springframework.stereotype.Component;

/** What stands before the parts of whichever release is live, and how long each part may take. Thread-safe. */
@Component
public final class ServingGuards {

    private final ServingCallProperties calls;
    private final Guard index;
    private final Guard tower;
    private final RecallProperties recall;
    private final MeterRegistry metrics;

    ServingGuards(
            ServingCallProperties calls,
            RecallProperties recall,
            CircuitBreakerRegistry breakers,
            MeterRegistry metrics) {
        this.calls = calls;
        this.recall = recall;
        this.metrics = metrics;
        this.index = new Guard(breakers.circuitBreaker("index"), calls.inFlight(), calls.searchDeadline());
        this.tower = new Guard(breakers.circuitBreaker("tower"), calls.inFlight(), calls.towerDeadline());
    }

    /** Stands before every search and every reading of vectors. */
    public Guard index() {
        return index;
    }

    /** Stands before every user vector. */
    Guard tower() {
        return tower;
    }

    /** The same index, which notes how its searches went, and whether they found what there is. */
    public VectorIndex measured(VectorIndex opened) {
        return new MeasuredIndex(new CheckedIndex(opened, recall, new SplittableRandom(), metrics), metrics);
    }

    Duration searchDeadline() {
        return calls.searchDeadline();
    }

    Duration towerDeadline() {
        return calls.towerDeadline();
    }
}
