package marquee.registry.experiments;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An experiment that was started here.
 *
 * @param experiment what is tried
 * @param definition as it was given
 * @param startedAt when, by the database's clock
 * @param since the watermark of the store of events at the first look at it; absent before that
 * @param results what the last look at it said, as JSON; absent before the first
 * @param stoppedAt when it was stopped; absent while it runs
 */
public record RegisteredExperiment(
        Experiment experiment,
        String definition,
        Instant startedAt,
        OptionalLong since,
        Optional<String> results,
        Optional<Instant> stoppedAt) {

    /** Whether people are assigned by it. */
    public boolean isRunning() {
        return stoppedAt.isEmpty();
    }
}
