package marquee.evaluation.drift;

import java.util.stream.IntStream;

/**
 * The population stability index, for categories (Siddiqi, Credit Risk Scorecards, 2006): below 0.1 nothing has changed,
 * from 0.25 much has. Counts of few people differ by chance, by (bins - 1)(1/n + 1/m) in the mean (Yurdakul, Statistical
 * Properties of Population Stability Index, 2018); that much, and three standard deviations of it, is added to the
 * threshold. A bin that is empty on both sides is none.
 *
 * @param threshold such as 0.2
 */
public record StabilityIndex(double threshold) implements DriftMeasure {

    private static final double DEVIATIONS = 3;

    @Override
    public Distance distance(Histogram reference, Histogram recent) {
        reference.requireSameBins(recent);
        var bins = IntStream.range(0, reference.bins())
                .filter(bin -> reference.share(bin) + recent.share(bin) > 0)
                .toArray();
        double index = 0;
        for (int bin : bins) {
            double was = reference.smoothedShare(bin, bins.length);
            double is = recent.smoothedShare(bin, bins.length);
            index += (is - was) * Math.log(is / was);
        }
        double scale = 1.0 / reference.total() + 1.0 / recent.total();
        double freedom = bins.length - 1;
        double chance = scale * (freedom + DEVIATIONS * Math.sqrt(2 * freedom));
        return new Distance(index, threshold + chance);
    }
}
