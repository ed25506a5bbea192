package marquee.pipeline.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt at a step.
 *
 * @param step that was tried
 * @param began when, by the database's clock
 * @param ended when it ended; absent while it runs, and where it was killed
 * @param outcome what became of it
 * @param sentence what it led to, or why it did not
 */
public record StepAttempt(
        PipelineStep step, Instant began, Optional<Instant> ended, StepOutcome outcome, Optional<String> sentence) {

    /** Whether it failed, of itself. */
    public boolean isFailed() {
        return outcome == StepOutcome.FAILED;
    }

    /** How long it took; nothing where it has no end. */
    public Duration took() {
        return ended.map(end -> Duration.between(began, end)).orElse(Duration.ZERO);
    }
}
