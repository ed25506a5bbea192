package marquee.training.graphmodel;

/** Adam on one array. Kingma &amp; Ba, ICLR 2015. */
final class Adam {

    private static final float BETA_1 = 0.9f;
    private static final float BETA_2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final float[] values;
    private final float learningRate;
    private final float[] means;
    private final float[] squares;
    private int steps;

    /** @param values changed in place by every step */
    Adam(float[] values, float learningRate) {
        this.values = values;
        this.learningRate = learningRate;
        this.means = new float[values.length];
        this.squares = new float[values.length];
    }

    /** Moves the values against the gradient, which is as long as they are. */
    void step(float[] gradient) {
        steps++;
        double rate = learningRate * Math.sqrt(1 - Math.pow(BETA_2, steps)) / (1 - Math.pow(BETA_1, steps));
        for (int i = 0; i < values.length; i++) {
            means[i] += (1 - BETA_1) * (gradient[i] - means[i]);
            squares[i] += (1 - BETA_2) * (gradient[i] * gradient[i] - squares[i]);
            values[i] -= (float) (rate * means[i] / (Math.sqrt(squares[i]) + EPSILON));
        }
    }
}
