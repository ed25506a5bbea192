package marquee.backend.recommendations;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts every list that was answered, as {@code marquee.answers} by strategy, by whether a fallback had to do and for want
 * of what; also those that the readiness probe asks for. Thread-safe.
 */
@Component
final class AnswerCounts {

    private final MeterRegistry metrics;

    AnswerCounts(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(Strategy strategy, Cause cause) {
        metrics.counter(
                        "marquee.answers",
                        "strategy",
                        strategy.tag(),
                        "degraded",
                        Boolean.toString(cause != Cause.NONE),
                        "cause",
                        cause.tag())
                .increment();
    }
}
