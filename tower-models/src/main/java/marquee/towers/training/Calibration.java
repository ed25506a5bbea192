package marquee.towers.training;

import java.util.List;

/**
 * How the towers' cosines become probabilities before training: the scale, and the share of popularity added, that make
 * the starting towers' loss smallest. Without it the first steps would mostly repair both, at the cost of what the
 * vectors knew.
 *
 * @param scale one over the temperature
 * @param popularity share of the logarithm of a movie's count that is added to its logit
 */
record Calibration(double scale, double popularity) {

    private static final double[] SCALES = {2, 3, 5, 8, 12, 18, 27, 40, 60, 90};
    private static final double[] SHARES = {0, 0.2, 0.4, 0.6, 0.8, 1};

    /**
     * Tries a grid.
     *
     * @param cosines of each example with each candidate
     */
    static Calibration of(float[][] cosines, List<Example> examples, Candidates candidates, int[] counts) {
        float[] targets = candidates.targets(examples);
        var best = new Calibration(SCALES[0], 0);
        double smallest = Double.MAX_VALUE;
        for (double share : SHARES) {
            float[] logQ = candidates.explainedByPopularity(counts, share).logQ();
            for (double scale : SCALES) {
                double loss = loss(cosines, targets, logQ, scale);
                if (loss < smallest) {
                    smallest = loss;
                    best = new Calibration(scale, share);
                }
            }
        }
        return best;
    }

    private static double loss(float[][] cosines, float[] targets, float[] logQ, double scale) {
        double total = 0;
        for (int row = 0; row < cosines.length; row++) {
            double sum = 0;
            double wanted = 0;
            for (int i = 0; i < logQ.length; i++) {
                double logit = scale * cosines[row][i] - logQ[i];
                sum += Math.exp(logit);
                wanted += targets[row * logQ.length + i] * logit;
            }
            total += Math.log(sum) - wanted;
        }
        return total / cosines.length;
    }
}
