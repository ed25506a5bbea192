package marquee.catalog.simulation;

import java.util.Arrays;

/** Draws positions in proportion to their weights, in logarithmic time. Immutable. */
public final class WeightedChoice {

    private final double[] cumulative;

    /** @param weights none negative, at least one positive */
    public WeightedChoice(double[] weights) {
        cumulative = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            cumulative[i] = sum;
        }
        if (!(total() > 0)) {
            throw new IllegalArgumentException("nothing to choose from: no weight is positive");
        }
    }

    /** Sum of the weights. */
    public double total() {
        return cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
    }

    /** A position, the more often the heavier. */
    public int draw(Dice dice) {
        int found = Arrays.binarySearch(cumulative, dice.uniform() * total());
        return found >= 0 ? Math.min(found + 1, cumulative.length - 1) : -found - 1;
    }
}
