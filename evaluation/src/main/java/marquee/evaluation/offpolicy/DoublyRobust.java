package marquee.evaluation.offpolicy;

import java.util.List;
import marquee.evaluation.statistics.Interval;

/**
 * The doubly robust estimate: right when the propensities are or the model of rewards is (Dudík, Langford and Li, Doubly
 * Robust Policy Evaluation and Learning, ICML 2011). The model must not have learned from the choices it is used on.
 */
public final class DoublyRobust {

    private DoublyRobust() {}

    /**
     * Estimates from what was logged and predicted.
     *
     * @throws IllegalArgumentException when nothing was
     */
    public static OffPolicyEstimate estimate(List<PredictedChoice> choices) {
        double mean = choices.stream()
                .mapToDouble(DoublyRobust::value)
                .average()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was logged."));
        var deviations = new PeopleSums();
        choices.forEach(choice -> deviations.add(choice.choice().person(), (value(choice) - mean) / choices.size()));
        return new OffPolicyEstimate(
                Interval.normal95(mean, deviations.standardError()),
                OffPolicyEstimate.effectiveChoices(
                        choices.stream().map(PredictedChoice::choice).toList()));
    }

    private static double value(PredictedChoice predicted) {
        LoggedChoice choice = predicted.choice();
        return predicted.expected() + choice.weight() * (choice.reward() - predicted.shown());
    }
}
