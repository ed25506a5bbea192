package marquee.evaluation.metrics.content;

import java.util.Arrays;
import java.util.List;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.metrics.Metric;

/**
 * How known the movies are that people are shown: the median, over everything shown among the first k, of how many training
 * ratings the movie has.
 */
public final class MedianRatings implements Metric {

    private final int k;
    private final int[] ratingCounts;

    /**
     * @param k how many places count, at least 1
     * @param ratingCounts training ratings of each movie, by row
     */
    public MedianRatings(int k, int[] ratingCounts) {
        this.k = k;
        this.ratingCounts = ratingCounts.clone();
    }

    @Override
    public String name() {
        return "ratings@" + k;
    }

    @Override
    public double over(List<Judged> lists) {
        int[] counts = lists.stream()
                .flatMapToInt(list -> Arrays.stream(list.shown()).limit(k))
                .map(movie -> ratingCounts[movie])
                .sorted()
                .toArray();
        int middle = counts.length / 2;
        if (counts.length == 0) {
            return Double.NaN;
        }
        return counts.length % 2 == 1 ? counts[middle] : (counts[middle - 1] + counts[middle]) / 2.0;
    }
}
