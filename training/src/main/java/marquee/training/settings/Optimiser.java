package marquee.training.settings;

/**
 * How a step moves the weights.
 *
 * @param batch examples a step
 * @param learningRate of Adam, at its highest
 * @param weightDecay share of a weight that a step at full rate takes away, divided by the rate
 */
public record Optimiser(int batch, double learningRate, double weightDecay) {

    /** For data large enough for gradient descent. */
    public static final Optimiser DEFAULT = new Optimiser(256, 1e-4, 0.01);

    /** The same with so many examples a step. */
    public Optimiser withBatch(int examples) {
        return new Optimiser(examples, learningRate, weightDecay);
    }

    /** The same with another rate. */
    public Optimiser withLearningRate(double rate) {
        return new Optimiser(batch, rate, weightDecay);
    }
}
