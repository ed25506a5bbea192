package marquee.towers.training;

import java.util.HashMap;
import java.util.Map;
import marquee.towers.evaluation.Figures;

/**
 * The best that validation has seen of a run.
 *
 * @param figures there
 * @param steps taken by then
 */
record Best(Figures figures, int steps) {

    private static final String METRIC = "ndcg@10";
    private static final String STEPS = "best-steps";
    private static final String FIGURE = "best/";

    /** As {@link #numbers} wrote it. */
    static Best of(Checkpoint checkpoint) {
        return new Best(new Figures(checkpoint.numbers(FIGURE)), checkpoint.count(STEPS));
    }

    Map<String, Double> numbers() {
        var numbers = new HashMap<String, Double>();
        numbers.put(STEPS, (double) steps);
        figures.byMetric().forEach((metric, value) -> numbers.put(FIGURE + metric, value));
        return numbers;
    }

    Best or(Figures others, int othersSteps) {
        return others.get(METRIC) > figures.get(METRIC) ? new Best(others, othersSteps) : this;
    }
}
