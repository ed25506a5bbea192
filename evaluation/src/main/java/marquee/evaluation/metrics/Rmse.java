package marquee.evaluation.metrics;

/**
 * Root mean squared error in stars: sqrt(mean((predicted - given)^2)) over single ratings, as in the Netflix Prize
 * (Bennett &amp; Lanning, 2007). Not thread-safe.
 */
public final class Rmse {

    private double squares;
    private long count;

    /** Takes in the ratings of one person; both arrays have the same length. */
    public void add(float[] predicted, float[] given) {
        for (int i = 0; i < given.length; i++) {
            double error = predicted[i] - given[i];
            squares += error * error;
        }
        count += given.length;
    }

    /** The error over everything taken in; NaN before. */
    public double value() {
        return Math.sqrt(squares / count);
    }
}
