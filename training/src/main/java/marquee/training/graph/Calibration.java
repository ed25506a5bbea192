package marquee.training.graph;

import java.util.List;

/**
 * The scale, one over the temperature, that makes the starting towers' loss smallest. Without it the first steps would
 * mostly repair the scale, at the cost of what the vectors knew.
 */
public final class Calibration {

    private static final double[] SCALES = {2, 3, 5, 8, 12, 18, 27, 40, 60, 90};

    private Calibration() {}

    /**
     * The best of a grid.
     *
     * @param cosines of each example with each candidate
     */
    public static double scale(float[][] cosines, List<Example> examples, Candidates candidates) {
        float[] targets = candidates.targets(examples);
        double best = SCALES[0];
        double smallest = Double.MAX_VALUE;
        for (double scale : SCALES) {
            double loss = loss(cosines, targets, candidates.logQ(), scale);
            if (loss < smallest) {
                smallest = loss;
                best = scale;
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
