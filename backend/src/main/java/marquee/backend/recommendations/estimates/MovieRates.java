package marquee.backend.recommendations.estimates;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.util.List;
import java.util.Set;
import marquee.registry.experiments.OnlineMetric;

/**
 * How movies fared with people of the other half than whom it is asked for, so that nobody's own choices are predicted from
 * themselves; movies that few have seen are drawn to the mean.
 */
final class MovieRates {

    /** So many seen movies the mean counts for. */
    private static final double WEIGHT_OF_MEAN = 20;

    private static final int HALVES = 2;

    private final Long2DoubleOpenHashMap[] seen = {new Long2DoubleOpenHashMap(), new Long2DoubleOpenHashMap()};
    private final Long2DoubleOpenHashMap[] chosen = {new Long2DoubleOpenHashMap(), new Long2DoubleOpenHashMap()};
    private final double[] means = new double[HALVES];

    /** Of what came of some lists. */
    MovieRates(List<SeenList> lists, OnlineMetric metric) {
        for (SeenList list : lists) {
            int half = half(list.person());
            list.outcome().seen().forEach(movie -> seen[half].addTo(movie, 1));
            Set<Long> choices = list.outcome().chosen(metric);
            list.outcome().seen().stream().filter(choices::contains).forEach(movie -> chosen[half].addTo(movie, 1));
        }
        for (int half = 0; half < HALVES; half++) {
            means[half] = sum(chosen[half]) / Math.max(1, sum(seen[half]));
        }
    }

    /** The mean reward of a movie as the other half has it. */
    double of(long person, long movie) {
        int other = 1 - half(person);
        return (chosen[other].get(movie) + WEIGHT_OF_MEAN * means[other]) / (seen[other].get(movie) + WEIGHT_OF_MEAN);
    }

    private static double sum(Long2DoubleOpenHashMap counts) {
        return counts.values().doubleStream().sum();
    }

    private static int half(long person) {
        return Math.floorMod(Long.hashCode(person * 0x9E3779B97F4A7C15L), HALVES);
    }
}
