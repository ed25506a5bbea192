package marquee.training.graphmodel;

/**
 * How vectors are learned on a graph of likes.
 *
 * @param dimension length of a vector
 * @param layers of smoothing
 * @param learningRate of Adam
 * @param regularisation of the vectors before smoothing
 */
public record LightGcnSettings(int dimension, int layers, float learningRate, float regularisation) {}
