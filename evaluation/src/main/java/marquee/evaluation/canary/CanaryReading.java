package marquee.evaluation.canary;

import java.util.Map;
import marquee.evaluation.statistics.Interval;

/**
 * What is known of a canary at one look.
 *
 * @param exposures of the new release since this step began
 * @param differences new minus live by metric, since the canary began; intervals that may be looked at often
 *     ({@link marquee.evaluation.sequential.ConfidenceSequence})
 */
public record CanaryReading(long exposures, Map<String, Interval> differences) {

    private static final Interval UNKNOWN = new Interval(0, Double.POSITIVE_INFINITY);

    /** Copies the map. */
    public CanaryReading {
        differences = Map.copyOf(differences);
    }

    Interval difference(Guardrail guardrail) {
        return differences.getOrDefault(guardrail.metric(), UNKNOWN);
    }
}
