package marquee.ranking.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import marquee.ranking.candidates.Scored;

/**
 * Gives each genre its part of a list: picks, one after the other, the candidate with the best score less what the list so
 * far would then lack (Steck, Calibrated Recommendations, RecSys 2018: the Kullback-Leibler divergence of the list's genres
 * from the target's, greedily). Two tastes of a person so get both their places.
 */
final class GenreCalibration {

    /** The target's own part in what a list has, so that a missing genre does not cost everything; from the paper. */
    private static final double SMOOTHING = .01;

    /** So many movies of a list are picked together, and then stand by their scores. */
    private static final int BLOCK = 10;

    /** Beside those that are to be picked, so many compete. */
    private static final int POOL = 100;

    /** Movies of more genres than these count as if they had so many. */
    private static final int MOST_GENRES = 16;

    private final double[] target;
    private final double[] parts;
    private final double[] closer;
    private final double weight;
    private int picked;

    private GenreCalibration(double[] target, double weight) {
        this.weight = weight;
        this.target = target;
        this.parts = new double[target.length];
        this.closer = new double[target.length * MOST_GENRES];
    }

    /**
     * Picks from candidates.
     *
     * @param candidates best first
     * @param target the part of each genre, by bit; together 1
     * @param weight what a divergence of 1 costs for each movie of the list, in units of the score
     * @return at most so many, in the order to show them
     */
    static List<Scored> pick(List<Scored> candidates, double[] target, double weight, int limit) {
        var left = new ArrayList<>(candidates.subList(0, Math.min(candidates.size(), limit + POOL)));
        var calibration = new GenreCalibration(target, weight);
        var picked = new ArrayList<Scored>(limit);
        while (picked.size() < limit && !left.isEmpty()) {
            Scored next = left.remove(calibration.best(left));
            calibration.add(next.traits().genres());
            picked.add(next);
        }
        for (int from = 0; from < picked.size(); from += BLOCK) {
            picked.subList(from, Math.min(from + BLOCK, picked.size())).sort(Scored::bestFirst);
        }
        return picked;
    }

    private int best(List<Scored> candidates) {
        Arrays.fill(closer, Double.NaN);
        int best = 0;
        double bestValue = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < candidates.size(); i++) {
            Scored one = candidates.get(i);
            double value =
                    one.score() + weight * (picked + 1) * closer(one.traits().genres());
            if (value > bestValue) {
                best = i;
                bestValue = value;
            }
        }
        return best;
    }

    /** How much less the list with a movie of these genres diverges than the list with one of none. */
    private double closer(long genres) {
        int count = Math.min(Long.bitCount(genres), MOST_GENRES);
        double sum = 0;
        for (long left = genres; left != 0; left &= left - 1) {
            sum += closer(Long.numberOfTrailingZeros(left), count);
        }
        return sum;
    }

    /** What one of so many genres adds to that; the same for all candidates of a place, so counted once. */
    private double closer(int genre, int count) {
        int slot = genre * MOST_GENRES + count - 1;
        if (Double.isNaN(closer[slot])) {
            double share = target[genre];
            double without = (1 - SMOOTHING) * parts[genre] + SMOOTHING * share * (picked + 1);
            closer[slot] = share == 0 ? 0 : share * Math.log1p((1 - SMOOTHING) / (count * without));
        }
        return closer[slot];
    }

    private void add(long genres) {
        int count = Math.min(Long.bitCount(genres), MOST_GENRES);
        for (long left = genres; left != 0; left &= left - 1) {
            parts[Long.numberOfTrailingZeros(left)] += 1.0 / count;
        }
        picked++;
    }
}
