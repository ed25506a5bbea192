package marquee.evaluation.offpolicy;

import java.util.List;
import marquee.evaluation.statistics.Interval;

/**
 * What a candidate would have earned a choice.
 *
 * @param reward mean with its 95% interval
 * @param effectiveChoices of how many equally weighted choices the log is worth (Kish, Survey Sampling, 1965); few of them
 *     say that the log hardly shows what the candidate would show, and the interval is too narrow then
 */
public record OffPolicyEstimate(Interval reward, double effectiveChoices) {

    static double effectiveChoices(List<LoggedChoice> choices) {
        double sum = choices.stream().mapToDouble(LoggedChoice::weight).sum();
        double squares = choices.stream()
                .mapToDouble(choice -> choice.weight() * choice.weight())
                .sum();
        return squares == 0 ? 0 : sum * sum / squares;
    }
}
