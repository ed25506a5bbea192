package marquee.training.shorthistories;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import marquee.evaluation.Spread;

/**
 * Which of several candidates is chosen where the curve of their figures is flat: not the best, whose lead is chance, but
 * the first that is not worse than the best by more than one standard error of their paired differences (the rule of one
 * standard error: Breiman et al., Classification and Regression Trees, 1984, section 3.4.3).
 */
final class OneStandardError {

    private OneStandardError() {}

    /**
     * The place of the candidate to take.
     *
     * @param figures by candidate, those first that one would rather have; each by question, the same ones in the same order
     */
    static int first(List<double[]> figures) {
        double[] best = figures.get(best(figures));
        int place = 0;
        while (!isAsGood(figures.get(place), best)) {
            place++;
        }
        return place;
    }

    /** The place of the highest mean, of several such the first. */
    static int best(List<double[]> figures) {
        int best = 0;
        for (int i = 1; i < figures.size(); i++) {
            if (mean(figures.get(i)) > mean(figures.get(best))) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isAsGood(double[] candidate, double[] best) {
        var lost = Spread.of(IntStream.range(0, best.length)
                .mapToObj(question -> best[question] - candidate[question])
                .toList());
        return lost.mean() <= lost.deviation() / Math.sqrt(best.length);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
