package marquee.evaluation.metrics.content;

import java.util.List;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.metrics.Metric;

/**
 * Unrated@k: the share of the first k places that go to movies without a training rating.
 *
 * @param k how many places count
 * @param ratingCounts training ratings of each movie, by row; not copied, must not change
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
public record UnratedShare(int k, int[] ratingCounts) implements Metric {

    @Override
    public String name() {
        return "unrated@" + k;
    }

    @Override
    public double over(List<Judged> lists) {
        long places = 0;
        long unrated = 0;
        for (Judged list : lists) {
            for (int place = 0; place < Math.min(k, list.shown().length); place++) {
                places++;
                unrated += ratingCounts[list.shown()[place]] == 0 ? 1 : 0;
            }
        }
        return places == 0 ? Double.NaN : (double) unrated / places;
    }
}
