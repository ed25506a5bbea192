package marquee.training.shorthistories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import marquee.catalog.Movie;

/** The movies of each genre that most people rated. */
public final class MostRatedByGenre {

    private MostRatedByGenre() {}

    /**
     * Rows of movies by genre, the best known first.
     *
     * @param rows of the movies to choose from
     * @param counts ratings by row
     * @param movies by row
     * @param most rows of a genre
     */
    public static SortedMap<String, List<Integer>> byGenre(IntStream rows, int[] counts, List<Movie> movies, int most) {
        var best = new TreeMap<String, List<Integer>>();
        rows.boxed()
                .sorted(Comparator.comparingInt(row -> -counts[row]))
                .forEach(row -> movies.get(row)
                        .genres()
                        .forEach(genre -> best.computeIfAbsent(genre, name -> new ArrayList<>())
                                .add(row)));
        best.replaceAll((genre, all) -> all.subList(0, Math.min(most, all.size())));
        return best;
    }
}
