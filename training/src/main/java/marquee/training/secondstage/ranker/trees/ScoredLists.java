package marquee.training.secondstage.ranker.trees;

import java.util.Arrays;
import java.util.List;

/**
 * Lists, and what a ranker says of them.
 *
 * @param scores of every candidate
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
public record ScoredLists(RankedLists lists, double[] scores) {

    /** No more than this, however sure the order is: of a handful of lists each may be in the right one. */
    private static final double SUREST = 10;

    private static final int HALVINGS = 30;

    /** nDCG@10 of each list. */
    public double[] ndcgs() {
        return lists.ndcgs(scores);
    }

    /** The mean over all lists of several. */
    public static double ndcg(List<ScoredLists> several) {
        return several.stream()
                .flatMapToDouble(one -> Arrays.stream(one.ndcgs()))
                .average()
                .orElse(0);
    }

    /**
     * By what scores are to be multiplied so that their differences are logarithms of odds: where what was right in a list is
     * most likely, when each candidate is as likely as e to its score (Luce's choice axiom; fitted as in temperature scaling,
     * Guo et al., ICML 2017). How many trees there are then says nothing of how far apart scores lie.
     */
    public static double oddsScale(List<ScoredLists> several) {
        double low = 0;
        double high = SUREST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (several.stream().mapToDouble(one -> one.slope(middle)).sum() > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** How the logarithmic likelihood grows with the scale; it falls with it, so there is one best. */
    private double slope(double scale) {
        double slope = 0;
        int from = 0;
        for (int size : lists.sizes()) {
            slope += slope(scale, from, from + size);
            from += size;
        }
        return slope;
    }

    private double slope(double scale, int from, int to) {
        double highest = Arrays.stream(scores, from, to).max().orElse(0);
        double weights = 0;
        double expected = 0;
        double right = 0;
        double found = 0;
        for (int row = from; row < to; row++) {
            double weight = Math.exp(scale * (scores[row] - highest));
            weights += weight;
            expected += weight * scores[row];
            right += lists.labels()[row];
            found += lists.labels()[row] * scores[row];
        }
        return right == 0 ? 0 : found / right - expected / weights;
    }
}
