package marquee.evaluation.statistics;

/**
 * Sums of one value a person, such as a database makes them.
 *
 * @param people how many values
 * @param sum of the values
 * @param squares sum of their squares
 */
public record Moments(long people, double sum, double squares) {

    /** Of nobody. */
    public static final Moments NONE = new Moments(0, 0, 0);

    /** With one more person's value. */
    public Moments plus(double value) {
        return new Moments(people + 1, sum + value, squares + value * value);
    }

    /** Of both groups together, which share nobody. */
    public Moments plus(Moments other) {
        return new Moments(people + other.people, sum + other.sum, squares + other.squares);
    }

    /** Mean and variance (divisor n - 1); both 0 for nobody. */
    public Estimate estimate() {
        if (people < 2) {
            return new Estimate(people, sum, 0);
        }
        double mean = sum / people;
        return new Estimate(people, mean, Math.max(0, (squares - people * mean * mean) / (people - 1)));
    }
}
