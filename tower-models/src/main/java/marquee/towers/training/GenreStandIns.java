package marquee.towers.training;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import marquee.catalog.Movie;

/**
 * What stands in a history for a genre that somebody chose: a movie that is to people what the genre's best known movies
 * are on average, and says as much about them as one of those.
 */
final class GenreStandIns {

    private static final int BEST_KNOWN = 30;

    private GenreStandIns() {}

    /**
     * A vector for each genre of a rated movie.
     *
     * @param history what movies stand for in a history, row 0 being padding
     * @param counts ratings by row
     * @param movies by row
     */
    static SortedMap<String, float[]> of(Weight history, int[] counts, List<Movie> movies) {
        IntStream rated = IntStream.range(0, counts.length).filter(row -> counts[row] > 0);
        var standIns = new TreeMap<String, float[]>();
        BestKnown.byGenre(rated, counts, movies, BEST_KNOWN)
                .forEach((genre, rows) -> standIns.put(genre, standIn(history, rows)));
        return standIns;
    }

    /** The direction of the mean, as long as the vectors are on average. */
    private static float[] standIn(Weight history, List<Integer> rows) {
        var sum = new float[history.columns()];
        double lengths = 0;
        for (int row : rows) {
            float[] vector = history.row(row + 1);
            lengths += length(vector);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        double scale = lengths / rows.size() / Math.max(1e-9, length(sum));
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= (float) scale;
        }
        return sum;
    }

    private static double length(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += (double) x * x;
        }
        return Math.sqrt(square);
    }
}
