package marquee.evaluation.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How sure a mean difference between two models is that answered for the same people: people are drawn again with
 * replacement (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). Thread-safe.
 *
 * @param draws how often
 * @param seed of the draws
 */
public record PairedBootstrap(int draws, long seed) {

    /**
     * Bounds the mean difference from below and above, each wrong with the given probability.
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
        var differences = new double[candidate.length];
        Arrays.setAll(differences, person -> candidate[person] - reference[person]);
        var random = new SplittableRandom(seed);
        var means = new double[draws];
        Arrays.setAll(means, draw -> drawnMean(differences, random));
        Arrays.sort(means);
        int cut = (int) Math.floor(error * (draws - 1));
        return new Bounds(means[cut], Arrays.stream(differences).average().orElseThrow(), means[draws - 1 - cut]);
    }

    private static double drawnMean(double[] values, SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[random.nextInt(values.length)];
        }
        return sum / values.length;
    }
}
