package marquee.evaluation.metrics.content;

import java.util.BitSet;
import java.util.List;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.metrics.Metric;

/**
 * Catalogue coverage@k: share of the rankable movies that anybody is shown among their first k. Herlocker et al., TOIS
 * 22(1), 2004.
 *
 * @param k how many places count, at least 1
 * @param catalogue how many movies could be shown
 */
public record Coverage(int k, int catalogue) implements Metric {

    @Override
    public String name() {
        return "coverage@" + k;
    }

    @Override
    public double over(List<Judged> lists) {
        var shown = new BitSet();
        for (Judged list : lists) {
            for (int place = 0; place < Math.min(k, list.shown().length); place++) {
                shown.set(list.shown()[place]);
            }
        }
        return lists.isEmpty() ? Double.NaN : (double) shown.cardinality() / catalogue;
    }
}
