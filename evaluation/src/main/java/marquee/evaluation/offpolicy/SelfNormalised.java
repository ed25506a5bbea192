package marquee.evaluation.offpolicy;

import java.util.List;
import marquee.evaluation.statistics.Interval;

/**
 * Self-normalised inverse propensity scoring (Swaminathan and Joachims, The Self-Normalized Estimator for Counterfactual
 * Learning, NeurIPS 2015), with the delta method's interval over people.
 */
public final class SelfNormalised {

    private SelfNormalised() {}

    /**
     * Estimates from what was logged.
     *
     * @throws IllegalArgumentException when the candidate would have shown nothing of it
     */
    public static OffPolicyEstimate estimate(List<LoggedChoice> choices) {
        double weights = choices.stream().mapToDouble(LoggedChoice::weight).sum();
        if (weights == 0) {
            throw new IllegalArgumentException("The candidate would have shown nothing of what was logged.");
        }
        double mean = choices.stream()
                        .mapToDouble(choice -> choice.weight() * choice.reward())
                        .sum()
                / weights;
        var deviations = new PeopleSums();
        choices.forEach(
                choice -> deviations.add(choice.person(), choice.weight() * (choice.reward() - mean) / weights));
        return new OffPolicyEstimate(
                Interval.normal95(mean, deviations.standardError()), OffPolicyEstimate.effectiveChoices(choices));
    }
}
