package marquee.evaluation.statistics;

/**
 * A mean over people.
 *
 * @param people how many; each counts once, since what one person does again and again is not independent
 * @param mean of their values
 * @param variance of one person's value; 0 where fewer than two people are known
 */
public record Estimate(long people, double mean, double variance) {

    /** Variance of the mean. */
    public double meanVariance() {
        return variance / people;
    }
}
