package marquee.backend.experiments.desk;

import java.time.Instant;
import java.util.List;
import marquee.backend.experiments.results.ExperimentResults;
import marquee.registry.experiments.ExperimentChange;
import org.jspecify.annotations.Nullable;

/**
 * An experiment with what was done about it.
 *
 * @param experiment itself
 * @param definition as it was given
 * @param changes oldest first
 * @param results what the last look at it said; null before the first
 */
record ExperimentDetail(
        ExperimentView experiment,
        String definition,
        List<ExperimentStep> changes,
        @Nullable ExperimentResults results) {

    /**
     * Something that was done.
     *
     * @param became running or stopped
     * @param who did it
     * @param why in words
     * @param at when
     */
    record ExperimentStep(String became, String who, String why, Instant at) {

        static ExperimentStep of(ExperimentChange change) {
            return new ExperimentStep(
                    change.became(), change.decision().who(), change.decision().why(), change.at());
        }
    }
}
