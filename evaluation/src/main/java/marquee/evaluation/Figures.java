package marquee.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured, by metric name, in the order in which tables show it.
 *
 * @param byMetric such as {@code ndcg@10} to 0.1
 */
public record Figures(Map<String, Double> byMetric) {

    /** Copies the figures. */
    public Figures {
        byMetric = Collections.unmodifiableMap(new LinkedHashMap<>(byMetric));
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
