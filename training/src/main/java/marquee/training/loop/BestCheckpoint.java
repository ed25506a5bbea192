package marquee.training.loop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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
    private static final String START_PEOPLE = "people-at-start/";
    private static final String PEOPLE = "people-at-best/";

    /** Of a run that has taken no step yet. */
    public static BestCheckpoint before(Figures start) {
        return new BestCheckpoint(start, start, 0);
    }

    /** As {@link #numbers} wrote it. */
    public static BestCheckpoint of(Checkpoint checkpoint) {
        return new BestCheckpoint(
                new Figures(checkpoint.numbers(START), people(checkpoint, START_PEOPLE)),
                new Figures(checkpoint.numbers(FIGURE), people(checkpoint, PEOPLE)),
                checkpoint.count(STEPS));
    }

    /** For a {@link Checkpoint}. */
    public Map<String, Double> numbers() {
        var numbers = new HashMap<String, Double>();
        numbers.put(STEPS, (double) steps);
        start.byMetric().forEach((metric, value) -> numbers.put(START + metric, value));
        figures.byMetric().forEach((metric, value) -> numbers.put(FIGURE + metric, value));
        put(numbers, START_PEOPLE, start.people());
        put(numbers, PEOPLE, figures.people());
        return numbers;
    }

    private static void put(Map<String, Double> numbers, String prefix, List<Double> people) {
        for (int i = 0; i < people.size(); i++) {
            numbers.put(prefix + i, people.get(i));
        }
    }

    private static List<Double> people(Checkpoint checkpoint, String prefix) {
        Map<String, Double> kept = checkpoint.numbers(prefix);
        return IntStream.range(0, kept.size())
                .mapToObj(i -> Objects.requireNonNull(kept.get(Integer.toString(i))))
                .toList();
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
