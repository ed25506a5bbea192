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
 * @param outcome running, done, refused, failed or killed
 * @param sentence what it led to, or why it did not
 */
public record StepAttempt(
        PipelineStep step, Instant began, Optional<Instant> ended, String outcome, Optional<String> sentence) {

    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String REFUSED = "refused";
    static final String FAILED = "failed";
    static final String KILLED = "killed";

    /** Whether it failed, of itself. */
    public boolean isFailed() {
        return outcome.equals(FAILED);
    }

    /** How long it took; nothing where it has no end. */
    public Duration took() {
        return ended.map(end -> Duration.between(began, end)).orElse(Duration.ZERO);
    }
}
