package marquee.evaluation.metrics.content;

import java.util.BitSet;
import java.util.List;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.metrics.Metric;

/**
 * Unrated lift@k: how many times likelier a movie without a training rating that is shown among the first k is right than
 * one picked blindly from all of them; 0 where none is shown.
 */
public final class UnratedLift implements Metric {

    private final int k;
    private final BitSet unrated;
    private final double blindly;

    /**
     * @param k how many places count
     * @param unrated rows of the movies without a training rating that can be shown; not copied, must not change
     * @param relevant rows of the movies that are right for each person, in any order
     */
    public UnratedLift(int k, BitSet unrated, List<int[]> relevant) {
        this.k = k;
        this.unrated = unrated;
        long right = 0;
        for (int[] rows : relevant) {
            for (int row : rows) {
                right += unrated.get(row) ? 1 : 0;
            }
        }
        this.blindly = (double) right / relevant.size() / unrated.cardinality();
    }

    @Override
    public String name() {
        return "unrated_lift@" + k;
    }

    @Override
    public double over(List<Judged> lists) {
        long shown = 0;
        long right = 0;
        for (Judged list : lists) {
            for (int place = 0; place < Math.min(k, list.shown().length); place++) {
                if (unrated.get(list.shown()[place])) {
                    shown++;
                    right += list.hit()[place] ? 1 : 0;
                }
            }
        }
        return shown == 0 || blindly == 0 ? 0 : (double) right / shown / blindly;
    }
}
