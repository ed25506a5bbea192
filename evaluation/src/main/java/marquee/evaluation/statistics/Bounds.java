package marquee.evaluation.statistics;

/**
 * A figure over people and its bounds.
 *
 * @param low bound from below
 * @param estimate the figure that was seen
 * @param high bound from above
 */
public record Bounds(double low, double estimate, double high) {}
