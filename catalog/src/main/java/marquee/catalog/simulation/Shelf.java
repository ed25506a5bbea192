package marquee.catalog.simulation;

/**
 * Movies so alike that a person likes all of them, or none. A single movie may have a shelf to itself, and a movie may
 * stand on several. Immutable.
 */
public final class Shelf {

    private final double[] factors;
    private final int[] movies;
    private final WeightedChoice byFame;

    /**
     * @param factors where the shelf stands in the space of tastes, which is the same for all shelves
     * @param movies their positions in the repertoire, at least one
     * @param fame how well known each of them is, in any unit
     */
    public Shelf(ItemFactors factors, int[] movies, double[] fame) {
        this.factors = factors.unit();
        this.movies = movies.clone();
        byFame = new WeightedChoice(fame);
    }

    int dimensions() {
        return factors.length;
    }

    /** How well a taste and this shelf go together: about 0 for most people, 2 and more for a few. */
    double liking(double[] taste) {
        return dot(factors, taste);
    }

    /** Cosine. */
    double similarity(Shelf other) {
        return dot(factors, other.factors);
    }

    double fame() {
        return byFame.total();
    }

    int draw(Dice dice) {
        return movies[byFame.draw(dice)];
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
