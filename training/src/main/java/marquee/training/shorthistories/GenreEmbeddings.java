package marquee.training.shorthistories;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.training.settings.Weight;

/**
 * What stands in a history for a genre that somebody chose, or that what they rated is of: a movie that is to people
 * what the genre's best known movies are on average, and says as much about them as one of those.
 */
public final class GenreEmbeddings {

    private static final int BEST_KNOWN = 30;

    private GenreEmbeddings() {}

    /**
     * A vector for each genre of a rated movie.
     *
     * @param history what movies stand for in a history, row 0 being padding
     * @param counts ratings by row
     * @param movies by row
     */
    public static SortedMap<String, float[]> of(Weight history, int[] counts, List<Movie> movies) {
        IntStream rated = IntStream.range(0, counts.length).filter(row -> counts[row] > 0);
        var standIns = new TreeMap<String, float[]>();
        MostRatedByGenre.byGenre(rated, counts, movies, BEST_KNOWN)
                .forEach((genre, rows) -> standIns.put(genre, standIn(history, rows)));
        return standIns;
    }

    /**
     * What the genres of each rated movie say: the mean of their vectors; 0 for movies without a genre or a rating.
     *
     * @return as many rows as {@code history}
     */
    public static Weight byMovie(Weight history, int[] counts, List<Movie> movies) {
        var standIns = of(history, counts, movies);
        var table = Weight.zeros(history.rows(), history.columns());
        var nothing = new float[history.columns()];
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] > 0) {
                var genres = movies.get(row).genres();
                for (String genre : genres) {
                    add(standIns.getOrDefault(genre, nothing), 1f / genres.size(), table, row + 1);
                }
            }
        }
        return table;
    }

    private static void add(float[] vector, float share, Weight table, int row) {
        for (int i = 0; i < vector.length; i++) {
            table.values()[row * vector.length + i] += share * vector[i];
        }
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
