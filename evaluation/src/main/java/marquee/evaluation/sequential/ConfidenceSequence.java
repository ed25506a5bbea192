package marquee.evaluation.sequential;

import marquee.evaluation.statistics.Estimate;
import marquee.evaluation.statistics.Interval;

/**
 * Intervals for the difference of two means that hold at every look at once: over a whole experiment, looked at as often
 * as one likes, the truth leaves any of them with probability {@code alpha} at most.
 *
 * <p>The mixture sequential probability ratio test with a normal mixture (Johari, Koomen, Pekelis and Walsh, Always Valid
 * Inference, Operations Research 70(3), 2022), turned into intervals with estimated variances, which holds for large
 * numbers (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, Time-uniform central limit theory and asymptotic confidence
 * sequences, Annals of Statistics 52(6), 2024): so nothing is said of fewer than {@value #LEAST_PEOPLE} people a side. A
 * person counts once, when the time for outcomes is over. Immutable.
 *
 * @param alpha how often the truth may ever leave the intervals, such as 0.05; divided by the number of comparisons
 * @param expected people a side at whom the intervals shall be narrowest
 */
public record ConfidenceSequence(double alpha, long expected) {

    static final long LEAST_PEOPLE = 100;

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException when alpha is not between 0 and 1, or nobody is expected
     */
    public ConfidenceSequence {
        if (!(alpha > 0 && alpha < 1) || expected < 1) {
            throw new IllegalArgumentException(
                    "alpha is between 0 and 1 and somebody is expected, not " + alpha + " and " + expected);
        }
    }

    /** Treatment minus control; of infinite width as long as nothing can be said. */
    public Interval difference(Estimate control, Estimate treatment) {
        double estimate = treatment.mean() - control.mean();
        double variance = control.meanVariance() + treatment.meanVariance();
        if (Math.min(control.people(), treatment.people()) < LEAST_PEOPLE || !(variance > 0)) {
            return new Interval(estimate, Double.POSITIVE_INFINITY);
        }
        return new Interval(estimate, halfWidth(variance, control.variance() + treatment.variance()));
    }

    /**
     * The same of shares, which are 0 to 1: where nobody had any on either side, an interval without a variance. That a rate of
     * people is not r is told by {@code (1 - r)^-n}, which is a likelihood ratio and so may be looked at as often as one likes.
     */
    public Interval shares(Estimate control, Estimate treatment) {
        long fewer = Math.min(control.people(), treatment.people());
        boolean isNothing = control.mean() == 0 && treatment.mean() == 0;
        return isNothing && fewer >= LEAST_PEOPLE
                ? new Interval(0, 1 - Math.pow(alpha, 1.0 / fewer))
                : difference(control, treatment);
    }

    /** The mean of one value a person, such as which of two interleaved rankers they prefer; infinite as above. */
    public Interval mean(Estimate values) {
        boolean known = values.people() >= LEAST_PEOPLE && values.variance() > 0;
        return new Interval(
                values.mean(), known ? halfWidth(values.meanVariance(), values.variance()) : Double.POSITIVE_INFINITY);
    }

    private double halfWidth(double variance, double ofOnePerson) {
        double mixture = ofOnePerson / expected * narrowest();
        double grown = variance + mixture;
        return Math.sqrt(variance * grown / mixture * (-2 * Math.log(alpha) + Math.log(grown / variance)));
    }

    /** By how much the mixture's variance exceeds that of the difference where the interval is narrowest for its time. */
    private double narrowest() {
        double logarithm = -2 * Math.log(alpha);
        return logarithm + Math.log(logarithm) + 1;
    }
}
