package marquee.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a recommender did.
 *
 * @param name of the recommender
 * @param runs one for each seed, at least one, all with the same metrics
 */
public record Result(String name, List<Figures> runs) {

    /** Copies the runs. */
    public Result {
        runs = List.copyOf(runs);
    }

    /** A single run. */
    public Result(String name, Figures run) {
        this(name, List.of(run));
    }

    /** Mean and deviation over the runs, by metric. */
    public Map<String, Spread> spreads() {
        var spreads = new LinkedHashMap<String, Spread>();
        for (String metric : runs.getFirst().byMetric().keySet()) {
            spreads.put(metric, spread(metric));
        }
        return spreads;
    }

    /** Mean and deviation of one metric. */
    public Spread spread(String metric) {
        return Spread.of(runs.stream().map(run -> run.get(metric)).toList());
    }
}
