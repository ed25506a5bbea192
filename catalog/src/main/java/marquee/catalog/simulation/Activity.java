package marquee.catalog.simulation;

/** How many ratings each person gives: a long tail, most people near the minimum, a few with very many. */
public final class Activity {

    private static final double TAIL = 0.6;

    private Activity() {}

    /**
     * Shares out ratings among people. Beyond the minimum, person i gets in proportion to u_i^-0.6 - 1 with u_i uniform,
     * a Pareto law (Lomax) with index 1.67.
     *
     * @param ratings to share out, all of them
     * @param most one person can give
     * @return ratings by person, the first is person 1's
     * @throws IllegalArgumentException when so many people cannot give so many ratings
     */
    public static int[] share(long ratings, int people, int most, long seed) {
        if (ratings < people || ratings > (long) people * most) {
            throw new IllegalArgumentException("%,d people cannot give %,d ratings: each gives between 1 and %,d"
                    .formatted(people, ratings, most));
        }
        int least = (int) Math.min(Math.min(20, most), ratings / people);
        double[] weights = weights(people, seed);
        double perWeight = (ratings - (long) least * people) / sum(weights);
        int[] shares = new int[people];
        double due = 0;
        long left = ratings;
        for (int i = 0; i < people; i++) {
            due += weights[i] * perWeight;
            int extra = (int) Math.min(Math.floor(due), most - least);
            due -= extra;
            shares[i] = least + extra;
            left -= shares[i];
        }
        return spread(left, shares, most);
    }

    private static int[] spread(long left, int[] shares, int most) {
        for (int i = 0; left > 0; i = (i + 1) % shares.length) {
            if (shares[i] < most) {
                shares[i]++;
                left--;
            }
        }
        return shares;
    }

    private static double[] weights(int people, long seed) {
        double[] weights = new double[people];
        for (int i = 0; i < people; i++) {
            double chance = 1 - Dice.of(seed, "activity", i).uniform();
            weights[i] = StrictMath.pow(chance, -TAIL) - 1;
        }
        return weights;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
