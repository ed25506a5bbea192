package marquee.evaluation.metrics.content;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of what was shown is the same, comparable among equally many places.
 *
 * @param coverage different movies by place, above 0 to 1
 * @param gini how unequally often they were shown, 0 where all equally often (Gini, 1912; of what recommenders show Fleder and
 *     Hosanagar, Management Science 55(5), 2009)
 */
public record Concentration(double coverage, double gini) {

    /**
     * Of the movies at some places, one at least.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Concentration of(Collection<Long> movies) {
        if (movies.isEmpty()) {
            throw new IllegalArgumentException("Nothing was shown");
        }
        Map<Long, Integer> times = new HashMap<>();
        movies.forEach(movie -> times.merge(movie, 1, Integer::sum));
        return new Concentration((double) times.size() / movies.size(), gini(times.values()));
    }

    private static double gini(Collection<Integer> times) {
        int[] sorted = times.stream().mapToInt(Integer::intValue).sorted().toArray();
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (i + 1.0) * sorted[i];
        }
        return 2 * weighted / (sorted.length * (double) Arrays.stream(sorted).sum())
                - (sorted.length + 1.0) / sorted.length;
    }
}
