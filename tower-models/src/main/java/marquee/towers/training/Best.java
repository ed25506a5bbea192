package marquee.towers.training;

import java.util.HashMap;
import java.util.Map;
import marquee.towers.evaluation.Figures;

/**
 * The best that validation has seen of a run.
 *
 * @param start figures before the first step
 * @param figures at best
 * @param steps taken by then
 */
record Best(Figures start, Figures figures, int steps) {

    private static final String METRIC = "ndcg@10";
    private static final String STEPS = "best-steps";
    private static final String START = "start/";
    private static final String FIGURE = "best/";

    static Best before(Figures start) {
        return new Best(start, start, 0);
    }

    /** As {@link #numbers} wrote it. */
    static Best of(Checkpoint checkpoint) {
        return new Best(
                new Figures(checkpoint.numbers(START)),
                new Figures(checkpoint.numbers(FIGURE)),
                checkpoint.count(STEPS));
    }

    Map<String, Double> numbers() {
        var numbers = new HashMap<String, Double>();
        numbers.put(STEPS, (double) steps);
        start.byMetric().forEach((metric, value) -> numbers.put(START + metric, value));
        figures.byMetric().forEach((metric, value) -> numbers.put(FIGURE + metric, value));
        return numbers;
    }

    Best or(Figures others, int othersSteps) {
        return others.get(METRIC) > figures.get(METRIC) ? new Best(start, others, othersSteps) : this;
    }

    /**
     * The start, unless the best is clearly better.
     *
     * @param people asked by validation
     */
    Best unlessByChance(int people) {
        return figures.get(METRIC) > Chance.toBeat(start.get(METRIC), people) ? this : before(start);
    }
}
