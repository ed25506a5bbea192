package marquee.catalog.simulation;

/**
 * Draws positions in proportion to their weights, in constant time on average: a guide table says where in the sums to
 * begin looking (Chen and Asau: On Generating Random Variates from an Empirical Distribution, AIIE Transactions 6(2),
 * 1974). Immutable.
 */
public final class WeightedChoice {

    private final double[] sums;
    private final int[] guide;

    /**
     * Sums the weights up.
     *
     * @param weights none negative
     * @throws IllegalArgumentException when no weight is positive
     */
    public WeightedChoice(double[] weights) {
        sums = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("nothing to choose from: no weight is positive");
        }
        guide = new int[sums.length];
        int position = 0;
        for (int i = 0; i < guide.length; i++) {
            position = positionOf(sum * i / guide.length, position);
            guide[i] = position;
        }
    }

    /** Sum of the weights. */
    public double total() {
        return sums[sums.length - 1];
    }

    /** A position, the more often the heavier. */
    public int draw(Dice dice) {
        double chance = dice.uniform();
        return positionOf(chance * total(), guide[(int) (chance * guide.length)]);
    }

    private int positionOf(double point, int from) {
        int position = from;
        while (sums[position] <= point && position < sums.length - 1) {
            position++;
        }
        return position;
    }
}
