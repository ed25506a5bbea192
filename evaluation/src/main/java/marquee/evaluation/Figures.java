package marquee.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured, by metric name, in the order in which tables show it.
 *
 * @param byMetric such as {@code ndcg@10} to 0.1
 * @param people each person's nDCG@10, in the order of the questions; empty where it was not kept
 */
public record Figures(Map<String, Double> byMetric, List<Double> people) {

    /** Copies both. */
    public Figures {
        byMetric = Collections.unmodifiableMap(new LinkedHashMap<>(byMetric));
        people = List.copyOf(people);
    }

    /** What is known of everybody together alone. */
    public Figures(Map<String, Double> byMetric) {
        this(byMetric, List.of());
    }

    /**
     * One figure.
     *
     * @throws IllegalArgumentException when it was not measured
     */
    public double get(String metric) {
        Double figure = byMetric.get(metric);
        if (figure == null) {
            throw new IllegalArgumentException(metric + " was not measured, only " + byMetric.keySet());
        }
        return figure;
    }
}
