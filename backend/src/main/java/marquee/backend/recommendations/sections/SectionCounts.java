package marquee.backend.recommendations.sections;

import io.micrometer.core.instrument.MeterRegistry;
import marquee.backend.recommendations.sections.lists.SectionCode;
import org.springframework.stereotype.Component;

/** Counts every section that was asked for, as {@code marquee.sections} by what became of it. Thread-safe. */
@Component
final class SectionCounts {

    private final MeterRegistry metrics;

    SectionCounts(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(SectionCode section, SectionOutcome outcome) {
        metrics.counter("marquee.sections", "section", section.tag(), "outcome", outcome.tag())
                .increment();
    }
}
