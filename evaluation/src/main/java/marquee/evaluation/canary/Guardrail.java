package marquee.evaluation.canary;

import java.util.Locale;
import marquee.evaluation.statistics.Interval;

/**
 * A metric that a new release may not make worse.
 *
 * @param metric its name
 * @param better which way is better
 * @param tolerance how much worse is still harmless, in the metric's units
 */
public record Guardrail(String metric, Better better, double tolerance) {

    /** Which way is better. */
    public enum Better {
        /** As of click rates. */
        HIGHER,
        /** As of latencies and degraded shares. */
        LOWER
    }

    /**
     * Whether the new release is worse for sure, and beyond tolerance by the best estimate; the interval is new minus live. A
     * release that is as good is called so as seldom as the interval is wrong, whatever is tolerated.
     */
    boolean broken(Interval difference) {
        Interval gain = gain(difference);
        return gain.high() < 0 && gain.estimate() < -tolerance;
    }

    /** Whether it is surely not worse beyond tolerance. */
    boolean harmless(Interval difference) {
        return gain(difference).low() >= -tolerance;
    }

    String sentence(Interval difference) {
        return String.format(
                Locale.ROOT,
                "%s differs by %.4f (%.4f to %.4f), %.4f is tolerated",
                metric,
                difference.estimate(),
                difference.low(),
                difference.high(),
                tolerance);
    }

    private Interval gain(Interval difference) {
        return better == Better.HIGHER ? difference : difference.negated();
    }
}
