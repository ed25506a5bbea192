package marquee.ranking.taste;

/** What the slots say that the movies lie in: their years, or how well they are known. */
final class SlotEvidence {

    private final double[] ratios;

    private SlotEvidence(double[] ratios) {
        this.ratios = ratios;
    }

    /**
     * @param weights of the person's movies by slot
     * @param usual the share of everybody's likes by slot
     * @param doubt the Bayes factor, as a logarithm, from which slots are rather believed than not
     * @param blur how far around that it is nearly open
     */
    static SlotEvidence of(double[] weights, double[] usual, KernelDensity slots, double doubt, double blur) {
        double[] spread = slots.spread(weights);
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double bayesFactor = 0;
        for (int slot = 0; slot < weights.length; slot++) {
            if (weights[slot] > 0) {
                double own = Math.min(1, weights[slot]);
                double others = Math.max(0, spread[slot] - own * slots.peak(slot));
                bayesFactor += weights[slot] * ratio(others, sum - own, usual[slot]);
            }
        }
        double belief = Evidence.belief(bayesFactor, doubt, blur);
        for (int slot = 0; slot < spread.length; slot++) {
            spread[slot] = belief * ratio(spread[slot], sum, usual[slot]);
        }
        return new SlotEvidence(spread);
    }

    private static double ratio(double weight, double sum, double usual) {
        return Math.log((weight + Evidence.PRIOR * usual) / ((sum + Evidence.PRIOR) * usual));
    }

    double of(int slot) {
        return ratios[slot];
    }
}
