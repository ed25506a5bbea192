package marquee.evaluation.metrics.content;

import java.util.Arrays;
import java.util.List;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.metrics.Metric;

/**
 * Novelty@k in bits: mean of -log2(share) over everything shown among the first k, where a movie's share is its part of
 * all training ratings. A movie without a training rating counts as rated once. Zhou et al., PNAS 107(10), 2010.
 */
public final class Novelty implements Metric {

    private final int k;
    private final double[] bits;

    /**
     * @param k how many places count, at least 1
     * @param ratingCounts training ratings of each movie, by row
     */
    public Novelty(int k, int[] ratingCounts) {
        this.k = k;
        double all = Math.max(1, Arrays.stream(ratingCounts).asLongStream().sum());
        this.bits = Arrays.stream(ratingCounts)
                .mapToDouble(count -> Math.log(all / Math.max(1, count)) / Math.log(2))
                .toArray();
    }

    @Override
    public String name() {
        return "novelty@" + k;
    }

    @Override
    public double over(List<Judged> lists) {
        return lists.stream()
                .flatMapToInt(list -> Arrays.stream(list.shown()).limit(k))
                .mapToDouble(movie -> bits[movie])
                .average()
                .orElse(Double.NaN);
    }
}
