package marquee.training.loop;

import java.util.HashMap;
import java.util.Map;
import marquee.evaluation.Figures;
import marquee.training.checkpoints.Checkpoint;

/**
 * The best that validation has seen of a run.
 *
 * @param start figures before the first step
 * @param figures at best
 * @param steps taken by then
 */
public record BestCheckpoint(Figures start, Figures figures, int steps) {

    private static final String METRIC = "ndcg@10";
    private static final String STEPS = "best-steps";
    private static final String START = "start/";
    private static final String FIGURE = "best/";

    /** Of a run that has taken no step yet. */
    public static BestCheckpoint before(Figures start) {
        return new BestCheckpoint(start, start, 0);
    }

    /** As {@link #numbers} wrote it. */
    public static BestCheckpoint of(Checkpoint checkpoint) {
        return new BestCheckpoint(
                new Figures(checkpoint.numbers(START)),
                new Figures(checkpoint.numbers(FIGURE)),
                checkpoint.count(STEPS));
    }

    /** For a {@link Checkpoint}. */
    public Map<String, Double> numbers() {
        var numbers = new HashMap<String, Double>();
        numbers.put(STEPS, (double) steps);
        start.byMetric().forEach((metric, value) -> numbers.put(START + metric, value));
        figures.byMetric().forEach((metric, value) -> numbers.put(FIGURE + metric, value));
        return numbers;
    }

    BestCheckpoint or(Figures others, int othersSteps) {
        return others.get(METRIC) > figures.get(METRIC) ? new BestCheckpoint(start, others, othersSteps) : this;
    }

    /**
     * The start, unless the best is clearly better.
     *
     * @param people asked by validation
     */
    public BestCheckpoint unlessByChance(int people) {
        return figures.get(METRIC) > SignificanceMargin.threshold(start.get(METRIC), people) ? this : before(start);
    }
}
