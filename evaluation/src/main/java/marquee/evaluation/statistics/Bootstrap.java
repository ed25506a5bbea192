package marquee.evaluation.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How sure a figure over people, or over groups of them, is: the people of each group are drawn again with replacement (Efron and
 * Tibshirani, An Introduction to the Bootstrap, 1993, chapters 8 and 13; percentiles). Thread-safe.
 *
 * @param draws how often
 * @param seed of the draws
 */
public record Bootstrap(int draws, long seed) {

    /**
     * Bounds a statistic of means from below and above, each wrong with the given probability.
     *
     * @param groups of each group, of each of its people, as many figures; the groups share nobody
     * @param statistic of each group's means of these figures
     * @param error such as 0.025, of each bound
     * @throws IllegalArgumentException when a group has nobody
     */
    public Bounds of(List<double[][]> groups, ToDoubleFunction<double[][]> statistic, double error) {
        if (groups.stream().anyMatch(group -> group.length == 0)) {
            throw new IllegalArgumentException("Nothing is drawn from a group without anybody.");
        }
        var random = new SplittableRandom(seed);
        var drawn = new double[draws];
        Arrays.setAll(
                drawn,
                draw -> statistic.applyAsDouble(
                        groups.stream().map(group -> drawnMeans(group, random)).toArray(double[][]::new)));
        Arrays.sort(drawn);
        int cut = (int) Math.floor(error * (draws - 1));
        double seen =
                statistic.applyAsDouble(groups.stream().map(Bootstrap::means).toArray(double[][]::new));
        return new Bounds(drawn[cut], seen, drawn[draws - 1 - cut]);
    }

    /**
     * Bounds the mean difference between two models that answered for the same people.
     *
     * @param candidate a figure a person
     * @param reference figures of the same people in the same order
     * @param error such as 0.05, of each bound
     * @throws IllegalArgumentException when there is nobody, or not the same number of people
     */
    public Bounds difference(double[] candidate, double[] reference, double error) {
        if (candidate.length == 0 || candidate.length != reference.length) {
            throw new IllegalArgumentException("Two models are compared on the same people, at least one; here are "
                    + candidate.length + " and " + reference.length + ".");
        }
        var differences = new double[candidate.length][];
        Arrays.setAll(differences, person -> new double[] {candidate[person] - reference[person]});
        return of(List.<double[][]>of(differences), means -> means[0][0], error);
    }

    private static double[] drawnMeans(double[][] people, SplittableRandom random) {
        var sums = new double[people[0].length];
        for (int i = 0; i < people.length; i++) {
            add(sums, people[random.nextInt(people.length)]);
        }
        return divided(sums, people.length);
    }

    private static double[] means(double[][] people) {
        var sums = new double[people[0].length];
        for (double[] person : people) {
            add(sums, person);
        }
        return divided(sums, people.length);
    }

    private static void add(double[] sums, double[] person) {
        for (int figure = 0; figure < sums.length; figure++) {
            sums[figure] += person[figure];
        }
    }

    private static double[] divided(double[] sums, int people) {
        return Arrays.stream(sums).map(sum -> sum / people).toArray();
    }
}
