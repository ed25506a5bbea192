package marquee.backend.experiments.results;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import marquee.backend.experiments.results.ExperimentResults.Difference;
import marquee.evaluation.sequential.ConfidenceSequence;
import marquee.evaluation.statistics.Interval;
import marquee.evaluation.statistics.Moments;
import marquee.registry.experiments.Experiment;

/** Says which of two orders people prefer, so that one may look as often as one likes. Pure. */
final class InterleavedJudge {

    private static final ConfidenceSequence SEQUENCE = new ConfidenceSequence(0.05, 1_000);

    private InterleavedJudge() {}

    /** @param preferences of people, from -1 for the control to 1 for the treatment */
    static ExperimentResults results(Experiment experiment, Moments preferences, Instant now) {
        String control = experiment.variants().getFirst().name();
        String treatment = experiment.variants().getLast().name();
        Interval preference = SEQUENCE.mean(preferences.estimate());
        boolean known = Double.isFinite(preference.halfWidth());
        var difference = new Difference(
                treatment,
                experiment.goals().primary().word(),
                true,
                preference.estimate(),
                known ? preference.low() : null,
                known ? preference.high() : null,
                ExperimentJudge.says(preference));
        return new ExperimentResults(
                now,
                verdict(control, treatment, preference, preferences.people()),
                false,
                List.of(),
                List.of(difference));
    }

    private static String verdict(String control, String treatment, Interval preference, long people) {
        String figures = String.format(Locale.ROOT, "%.3f of 1 by %d people", Math.abs(preference.estimate()), people);
        if (preference.low() > 0) {
            return "The order of " + treatment + " is preferred: " + figures + ".";
        }
        return preference.high() < 0
                ? "The order of " + control + " is preferred: " + figures + "."
                : "Neither order is preferred for sure yet: " + figures + ".";
    }
}
