package marquee.evaluation.drift;

/**
 * The two-sample test of Kolmogorov and Smirnov on ordered bins: the largest difference of the two cumulated shares, with
 * the asymptotic bound of chance (Smirnov, Annals of Mathematical Statistics 19(2), 1948), which bins only make rarer.
 *
 * @param alpha how often one comparison may exceed the bound by chance; divided by the comparisons one makes
 * @param least difference that matters, since with many values every difference is more than chance
 */
public record KolmogorovSmirnov(double alpha, double least) implements DriftMeasure {

    @Override
    public Distance distance(Histogram reference, Histogram recent) {
        reference.requireSameBins(recent);
        double apart = 0;
        double largest = 0;
        for (int bin = 0; bin < reference.bins(); bin++) {
            apart += recent.share(bin) - reference.share(bin);
            largest = Math.max(largest, Math.abs(apart));
        }
        double scale = 1.0 / reference.total() + 1.0 / recent.total();
        return new Distance(largest, Math.max(least, Math.sqrt(-Math.log(alpha / 2) / 2 * scale)));
    }
}
