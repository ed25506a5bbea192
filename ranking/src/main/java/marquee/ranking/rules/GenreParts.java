package marquee.ranking.rules;

import java.util.Arrays;

/**
 * Each genre its part, a movie being divided among its genres (Steck, Calibrated Recommendations, RecSys 2018: the
 * Kullback-Leibler divergence of the list's genres from the target's).
 */
final class GenreParts implements GenreGap {

    private final double[] target;
    private final double[] parts;
    private final double[] closer;
    private int picked;

    /** @param target the part of each genre, by bit; together 1 */
    GenreParts(double[] target) {
        this.target = target;
        this.parts = new double[target.length];
        this.closer = new double[target.length * MOST_GENRES];
    }

    @Override
    public void next() {
        Arrays.fill(closer, Double.NaN);
    }

    @Override
    public double closedBy(long genres) {
        int count = Math.min(Long.bitCount(genres), MOST_GENRES);
        double sum = 0;
        for (long left = genres; left != 0; left &= left - 1) {
            sum += closedBy(Long.numberOfTrailingZeros(left), count);
        }
        return sum;
    }

    /** What one of so many genres adds to that; the same for all candidates of a place, so counted once. */
    private double closedBy(int genre, int count) {
        int slot = genre * MOST_GENRES + count - 1;
        if (Double.isNaN(closer[slot])) {
            double share = target[genre];
            double without = (1 - SMOOTHING) * parts[genre] + SMOOTHING * share * (picked + 1);
            closer[slot] = share == 0 ? 0 : share * Math.log(1 + (1 - SMOOTHING) / (count * without));
        }
        return closer[slot];
    }

    @Override
    public void add(long genres) {
        int count = Math.min(Long.bitCount(genres), MOST_GENRES);
        for (long left = genres; left != 0; left &= left - 1) {
            parts[Long.numberOfTrailingZeros(left)] += 1.0 / count;
        }
        picked++;
    }
}
