package marquee.catalog.simulation;

/**
 * What one person likes, now and later: a point in the low-dimensional space of tastes that moves a little while they
 * use the service. They choose a shelf with a chance of fame x e^(2 liking).
 */
final class Preferences {

    private static final double SHARPNESS = 2;
    private static final double KEPT = 0.85;
    private static final double NEW = Math.sqrt(1 - KEPT * KEPT);

    private final double[] likingFirst;
    private final double[] likingLast;
    private final WeightedChoice first;
    private final WeightedChoice last;

    Preferences(Repertoire repertoire, Dice dice) {
        double[] start = dice.bells(repertoire.dimensions());
        double[] end = dice.bells(start.length);
        for (int i = 0; i < end.length; i++) {
            end[i] = KEPT * start[i] + NEW * end[i];
        }
        likingFirst = likings(repertoire, start);
        likingLast = likings(repertoire, end);
        first = choice(repertoire, likingFirst);
        last = choice(repertoire, likingLast);
    }

    /** @param progress 0 at the person's first rating, 1 at the last */
    int shelf(double progress, Dice dice) {
        return (dice.uniform() < progress ? last : first).draw(dice);
    }

    /** @param progress 0 at the person's first rating, 1 at the last */
    double liking(int shelf, double progress) {
        return (1 - progress) * likingFirst[shelf] + progress * likingLast[shelf];
    }

    private static double[] likings(Repertoire repertoire, double[] taste) {
        double[] likings = new double[repertoire.shelves()];
        for (int shelf = 0; shelf < likings.length; shelf++) {
            likings[shelf] = repertoire.shelf(shelf).liking(taste);
        }
        return likings;
    }

    private static WeightedChoice choice(Repertoire repertoire, double[] likings) {
        double[] weights = new double[likings.length];
        for (int shelf = 0; shelf < weights.length; shelf++) {
            weights[shelf] = repertoire.shelf(shelf).fame() * StrictMath.exp(SHARPNESS * likings[shelf]);
        }
        return new WeightedChoice(weights);
    }
}
