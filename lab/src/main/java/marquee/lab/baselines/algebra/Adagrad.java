package marquee.lab.baselines.algebra;

/**
 * How far Adagrad's steps go. Duchi, Hazan &amp; Singer, JMLR 12, 2011.
 *
 * @param learningRate length of the first step
 * @param regularisation what the squared length of a row costs that a step touches
 */
public record Adagrad(float learningRate, float regularisation) {}
