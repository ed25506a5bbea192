package marquee.evaluation.sequential;

/** Probabilities of counts. */
final class Binomial {

    private Binomial() {}

    /** How likely at most so many of all happen. */
    static double atMost(int count, int all, double probability) {
        double sum = 0;
        for (int k = 0; k <= count; k++) {
            sum += Math.exp(LogGamma.of(all + 1)
                    - LogGamma.of(k + 1)
                    - LogGamma.of(all - k + 1)
                    + k * Math.log(probability)
                    + (all - k) * Math.log(1 - probability));
        }
        return sum;
    }
}
