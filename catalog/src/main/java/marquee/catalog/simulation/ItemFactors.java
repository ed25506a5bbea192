package marquee.catalog.simulation;

import java.util.Arrays;

/**
 * Where a movie stands in the space of tastes: the sum of what it is made of. Each ingredient (a genre, a director) has
 * a random direction of its own, the same in every movie. Not thread-safe.
 */
public final class ItemFactors {

    private final long seed;
    private final double[] sum;

    /** @param dimensions of the space of tastes: the fewer, the more alike people are */
    public ItemFactors(long seed, int dimensions) {
        this.seed = seed;
        this.sum = new double[dimensions];
    }

    /** Adds an ingredient. */
    public void add(double weight, String ingredient) {
        double[] direction = Dice.of(seed, ingredient, 0).bells(sum.length);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * direction[i];
        }
    }

    double[] unit() {
        double length = Math.sqrt(Arrays.stream(sum).map(value -> value * value).reduce(0, Double::sum));
        return Arrays.stream(sum).map(value -> value / length).toArray();
    }
}
