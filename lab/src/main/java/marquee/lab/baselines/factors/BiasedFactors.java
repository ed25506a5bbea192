package marquee.lab.baselines.factors;

import java.util.Random;
import marquee.training.algebra.Matrix;
import marquee.training.vectors.VectorMath;

/**
 * A factor and a bias for each row.
 *
 * @param factors one row each
 * @param biases one number each
 */
@SuppressWarnings("ArrayRecordComponent") // learned in place
record BiasedFactors(Matrix factors, float[] biases) {

    static BiasedFactors random(int rows, int dimension, Random random) {
        Matrix factors = Matrix.zeros(rows, dimension);
        for (int i = 0; i < factors.values().length; i++) {
            factors.values()[i] = (float) (random.nextGaussian() * 0.1 / Math.sqrt(dimension));
        }
        return new BiasedFactors(factors, new float[rows]);
    }

    float predict(int row, BiasedFactors others, int other) {
        return biases[row] + others.biases[other] + factors.dot(row, others.factors, other);
    }

    /** A gradient step on the squared error of one rating, for this side. */
    void step(int row, BiasedFactors others, int other, float error, float rate, float regularisation) {
        int n = factors.columns();
        int from = row * n;
        biases[row] += rate * (error - regularisation * biases[row]);
        VectorMath.addScaled(factors.values(), from, factors.values(), from, n, -rate * regularisation);
        VectorMath.addScaled(factors.values(), from, others.factors.values(), other * n, n, rate * error);
    }
}
