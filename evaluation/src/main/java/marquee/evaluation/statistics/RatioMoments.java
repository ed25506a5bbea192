package marquee.evaluation.statistics;

/**
 * Sums of two values a person whose totals are divided, such as clicks by exposures: each person may have many exposures,
 * so the exposures are not independent, the people are.
 *
 * @param above of the values above the line
 * @param below of the values below it, of the same people
 * @param products sum of the products of both
 */
public record RatioMoments(Moments above, Moments below, double products) {

    /** Of nobody. */
    public static final RatioMoments NONE = new RatioMoments(Moments.NONE, Moments.NONE, 0);

    /** With one more person's values. */
    public RatioMoments plus(double top, double bottom) {
        return new RatioMoments(above.plus(top), below.plus(bottom), products + top * bottom);
    }

    /** Of both groups together, which share nobody. */
    public RatioMoments plus(RatioMoments other) {
        return new RatioMoments(above.plus(other.above), below.plus(other.below), products + other.products);
    }

    /**
     * The ratio of the totals, its variance by the delta method (Deng, Knoblich and Lu, Applying the Delta Method in Metric
     * Analytics, KDD 2018); 0 where nothing is below the line.
     */
    public Estimate estimate() {
        long people = above.people();
        if (people < 2 || below.sum() == 0) {
            return new Estimate(people, 0, 0);
        }
        double ratio = above.sum() / below.sum();
        double mean = below.sum() / people;
        double squares = above.squares() - 2 * ratio * products + ratio * ratio * below.squares();
        return new Estimate(people, ratio, Math.max(0, squares / (people - 1)) / (mean * mean));
    }
}
