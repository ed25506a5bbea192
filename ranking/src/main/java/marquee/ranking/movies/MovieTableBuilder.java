package marquee.ranking.movies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marquee.catalog.Movie;

/** Fills a movie table, movie by movie. Not thread-safe. */
public final class MovieTableBuilder {

    private final List<String> genreNames;
    private final MovieColumns columns;
    private final int dimension;
    private int size;

    /**
     * @param movies all that will be added
     * @param dimension of the towers' vectors
     */
    public MovieTableBuilder(List<Movie> movies, int dimension) {
        this.genreNames = commonest(movies.stream().flatMap(movie -> movie.genres().stream()));
        this.dimension = dimension;
        int count = movies.size();
        this.columns = new MovieColumns(
                new long[count],
                new int[count],
                new int[count],
                new float[count],
                new short[count],
                new long[count],
                genreNames,
                new short[Math.multiplyExact(count, dimension)],
                new byte[Math.multiplyExact(count, MovieTable.SKETCH)]);
    }

    private static List<String> commonest(Stream<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MovieTable.MOST_GENRES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What people gave a movie.
     *
     * @param ratings how many rated it
     * @param likes how many gave four stars or more
     * @param meanStars 0 without a rating
     */
    public record Votes(int ratings, int likes, float meanStars) {}

    /**
     * Adds the next movie.
     *
     * @param vector of the towers
     * @param content the first 64 principal components of the content vector, of any length
     */
    public void add(Movie movie, Votes votes, float[] vector, float[] content) {
        int row = size++;
        columns.ids()[row] = movie.id().value();
        columns.ratings()[row] = votes.ratings();
        columns.likes()[row] = votes.likes();
        columns.meanStars()[row] = votes.meanStars();
        columns.years()[row] = (short) movie.year().orElse(0);
        columns.genres()[row] = bits(movie.genres());
        for (int i = 0; i < dimension; i++) {
            columns.vectors()[row * dimension + i] = Float.floatToFloat16(vector[i]);
        }
        sketch(content, row * MovieTable.SKETCH);
    }

    private long bits(List<String> genres) {
        var known = new ArrayList<>(genres);
        known.retainAll(genreNames);
        return known.stream().mapToLong(name -> 1L << genreNames.indexOf(name)).reduce(0, (a, b) -> a | b);
    }

    private void sketch(float[] content, int from) {
        double square = 0;
        for (float value : content) {
            square += (double) value * value;
        }
        double scale = square == 0 ? 0 : MovieColumns.UNIT / Math.sqrt(square);
        for (int i = 0; i < content.length; i++) {
            columns.sketches()[from + i] = (byte) Math.round(content[i] * scale);
        }
    }

    /**
     * The table.
     *
     * @throws IllegalStateException when a movie is missing
     */
    public MovieTable build() {
        if (size != columns.ids().length) {
            throw new IllegalStateException(size + " movies were added of " + columns.ids().length);
        }
        return new MovieTable(columns);
    }
}
