package marquee.pipeline;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import marquee.pipeline.steps.Limits;

/**
 * When the pipeline retrains, and what that may take.
 *
 * @param triggers what asks for a run
 * @param limits of its commands
 * @param retries of a step that failed
 * @param fewestVisitors a release is tried in a canary where so many people came within a day: a hundred on
 *     each side is the least of whom a canary can tell anything
 */
public record PipelineSettings(Triggers triggers, Limits limits, Retries retries, int fewestVisitors) {

    /** The same that asks by other triggers. */
    public PipelineSettings with(Triggers others) {
        return new PipelineSettings(others, limits, retries, fewestVisitors);
    }

    /** As it is where nothing else was said. */
    public static final PipelineSettings USUAL = new PipelineSettings(
            new Triggers(Optional.of(LocalTime.of(3, 0)), 1_000),
            new Limits(Duration.ofHours(24), Duration.ofHours(12), 1L << 30, 1L << 30),
            new Retries(3, Duration.ofMinutes(1)),
            200);

    /**
     * What asks for a run by itself.
     *
     * @param daily the hour in UTC, where people liked anything since, or were erased; absent: never
     * @param positives after so many new positives; 0: never
     */
    public record Triggers(Optional<LocalTime> daily, int positives) {

        /** Refuses a number of positives below 0. */
        public Triggers {
            if (positives < 0) {
                throw new IllegalArgumentException(
                        "A release is trained after 1 or more positives, or never with 0; not after " + positives
                                + ".");
            }
        }
    }

    /**
     * How often a step is tried.
     *
     * @param attempts that may fail before the run is given up
     * @param pause between them
     */
    public record Retries(int attempts, Duration pause) {}
}
