package marquee.evaluation.statistics;

/**
 * An estimate and how far from it the truth may be, to both sides.
 *
 * @param estimate in the units of what is estimated
 * @param halfWidth 0 or more; infinite where too little is known
 */
public record Interval(double estimate, double halfWidth) {

    private static final double NORMAL_95 = 1.959964;

    /** The 95% interval of an estimate that is about normally distributed. */
    public static Interval normal95(double estimate, double standardError) {
        return new Interval(estimate, NORMAL_95 * standardError);
    }

    /** Its lower end. */
    public double low() {
        return estimate - halfWidth;
    }

    /** Its upper end. */
    public double high() {
        return estimate + halfWidth;
    }

    /** Whether the value lies inside, ends included. */
    public boolean covers(double value) {
        return low() <= value && value <= high();
    }

    /** The interval of the same thing with the other sign. */
    public Interval negated() {
        return new Interval(-estimate, halfWidth);
    }
}
