package marquee.ranking.rules;

import java.util.ArrayList;
import java.util.List;
import marquee.ranking.candidates.Scored;
import marquee.ranking.taste.GenreTarget;

/**
 * Gives each genre its part of a list and each taste its share: picks, one after the other, the candidate with the best score
 * less what the list so far would then lack ({@link GenreParts}, {@link GenreShares}). Two tastes of a person so get both
 * their places.
 */
final class GenreCalibration {

    /** So many movies of a list are picked together, and then stand by their scores. */
    private static final int BLOCK = 10;

    /** Beside those that are to be picked, so many compete. */
    private static final int POOL = 100;

    private final GenreGap parts;
    private final GenreGap shares;
    private final Weights weights;

    private GenreCalibration(GenreTarget target, Weights weights) {
        this.parts = new GenreParts(target.parts());
        this.shares = new GenreShares(target.shares());
        this.weights = weights;
    }

    /**
     * What a divergence of 1 costs for each movie of the list, in units of the score.
     *
     * @param parts of the genres' parts
     * @param shares of the shares of the person's own genres
     */
    record Weights(double parts, double shares) {}

    /**
     * Picks from candidates.
     *
     * @param candidates best first
     * @param target what the list should have
     * @return at most so many, in the order to show them
     */
    static List<Scored> pick(List<Scored> candidates, GenreTarget target, Weights weights, int limit) {
        var left = new ArrayList<>(candidates.subList(0, Math.min(candidates.size(), limit + POOL)));
        var calibration = new GenreCalibration(target, weights);
        var picked = new ArrayList<Scored>(limit);
        while (picked.size() < limit && !left.isEmpty()) {
            Scored next = left.remove(calibration.best(left, picked.size()));
            calibration.add(next.traits().genres());
            picked.add(next);
        }
        for (int from = 0; from < picked.size(); from += BLOCK) {
            picked.subList(from, Math.min(from + BLOCK, picked.size())).sort(Scored::bestFirst);
        }
        return picked;
    }

    private int best(List<Scored> candidates, int picked) {
        parts.next();
        shares.next();
        int best = 0;
        double bestValue = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < candidates.size(); i++) {
            Scored one = candidates.get(i);
            long genres = one.traits().genres();
            double closed = weights.parts() * parts.closedBy(genres) + weights.shares() * shares.closedBy(genres);
            double value = one.score() + (picked + 1) * closed;
            if (value > bestValue) {
                best = i;
                bestValue = value;
            }
        }
        return best;
    }

    private void add(long genres) {
        parts.add(genres);
        shares.add(genres);
    }
}
