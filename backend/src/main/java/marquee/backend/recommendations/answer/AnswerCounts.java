package marquee.backend.recommendations.answer;

import io.micrometer.core.instrument.MeterRegistry;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Strategy;
import org.springframework.stereotype.Component;

/**
 * Counts every list that was answered, as {@code marquee.answers} by strategy, by whether a fallback had to do and for want
 * of what; also those that the readiness probe asks for. Thread-safe.
 */
@Component
public final class AnswerCounts {

    private final MeterRegistry metrics;

    AnswerCounts(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Counts one. */
    public void count(Strategy strategy, Degradation cause) {
        metrics.counter(
                        "marquee.answers",
                        "strategy",
                        strategy.tag(),
                        "degraded",
                        Boolean.toString(cause != Degradation.NONE),
                        "cause",
                        cause.tag())
                .increment();
    }
}
