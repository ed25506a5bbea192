package marquee.backend.drift.counts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import marquee.evaluation.drift.Bins;
import marquee.evaluation.drift.DriftMeasure;
import marquee.evaluation.drift.KolmogorovSmirnov;
import marquee.evaluation.drift.StabilityIndex;

/**
 * How a value is counted and compared.
 *
 * @param bins where it is in an order; without edges where it is not
 * @param size how many bins, or categories, there are
 * @param measure of how far it is from what is usual
 * @param least how much must be counted in a window before anything is said
 * @param leastUsual how much must be counted before it is known what is usual
 */
record ValueForm(Bins bins, int size, DriftMeasure measure, int least, int leastUsual) {

    /** Two windows of nine values are looked at 144 times a day, which is why chance has so little room. */
    private static final DriftMeasure ORDERED = new KolmogorovSmirnov(1e-5, 0.1);

    private static final ValueForm STARS = of(Bins.even(0.75, 4.75, 8));
    private static final ValueForm GENRES = new ValueForm(new Bins(List.of()), 64, new StabilityIndex(0.2), 50, 1_000);
    private static final ValueForm ACTIVITY = of(1.5, 2.5, 4.5, 8.5, 16.5, 32.5);
    private static final ValueForm SEARCH_TEXTS = of(2.5, 4.5, 6.5, 8.5, 10.5, 13.5, 16.5, 20.5, 30.5);
    private static final ValueForm SEARCH_RESULTS = of(0.5, 1.5, 3.5, 5.5, 10.5, 20.5);
    private static final ValueForm SCORES = of(scores());
    private static final ValueForm COLD_SHARE = of(1e-9, 0.1, 0.2, 0.3, 0.5, 0.75);
    private static final ValueForm OF_A_HUNDRED = new ValueForm(Bins.even(0, 1, 20), 22, ORDERED, 10, 50);

    /** Those of the second stage are likelihoods, which differ by factors: eight bins for each of ten. */
    private static Bins scores() {
        var below = DoubleStream.of(-0.5, -0.25, 0);
        var factors = IntStream.rangeClosed(-32, 16).mapToDouble(eighth -> Math.pow(10, eighth / 8.0));
        return new Bins(DoubleStream.concat(below, factors).boxed().toList());
    }

    private static ValueForm of(double... edges) {
        return of(new Bins(Arrays.stream(edges).boxed().toList()));
    }

    private static ValueForm of(Bins bins) {
        return new ValueForm(bins, bins.count(), ORDERED, 50, 1_000);
    }

    static ValueForm of(WatchedValue value) {
        return switch (value) {
            case STARS -> STARS;
            case GENRES -> GENRES;
            case ACTIVITY -> ACTIVITY;
            case SEARCH_TEXTS -> SEARCH_TEXTS;
            case SEARCH_RESULTS -> SEARCH_RESULTS;
            case SCORES -> SCORES;
            case COLD_SHARE -> COLD_SHARE;
            case COVERAGE, GINI -> OF_A_HUNDRED;
        };
    }

    boolean isOrdered() {
        return !bins.edges().isEmpty();
    }
}
