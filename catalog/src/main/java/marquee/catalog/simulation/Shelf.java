package marquee.catalog.simulation;

/**
 * Movies so alike that a person likes all of them, or none. A single movie may have a shelf to itself, and a movie may
 * stand on several. Immutable.
 */
public final class Shelf {

    private final double[] likeness;
    private final int[] movies;
    private final WeightedChoice byFame;

    /**
     * @param likeness where the shelf stands in the space of tastes, which is the same for all shelves
     * @param movies their positions in the repertoire, at least one
     * @param fame how well known each of them is, in any unit
     */
    public Shelf(Likeness likeness, int[] movies, double[] fame) {
        this.likeness = likeness.unit();
        this.movies = movies.clone();
        byFame = new WeightedChoice(fame);
    }

    int dimensions() {
        return likeness.length;
    }

    /** How well a taste and this shelf go together: about 0 for most people, 2 and more for a few. */
    double liking(double[] taste) {
        return dot(likeness, taste);
    }

    /** Cosine. */
    double similarity(Shelf other) {
        return dot(likeness, other.likeness);
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
