package marquee.evaluation.data;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import org.jspecify.annotations.Nullable;

/**
 * The movies, as a rule the rated ones, numbered densely in the order of their dataset ids, so that a smaller row is a
 * smaller id. Immutable and thread-safe.
 */
public final class Items {

    /** What {@link #row} answers for a movie that has no row. */
    public static final int UNKNOWN = -1;

    private final long[] movieIds;
    private final long[] datasetIds;
    private final Long2IntMap rows;

    Items(long[] movieIds, long[] datasetIds) {
        this.movieIds = movieIds;
        this.datasetIds = datasetIds;
        var index = new Long2IntOpenHashMap(movieIds.length);
        index.defaultReturnValue(UNKNOWN);
        for (int row = 0; row < movieIds.length; row++) {
            index.put(movieIds[row], row);
        }
        this.rows = index;
    }

    /** Number of movies; rows run from 0 to one less. */
    public int size() {
        return movieIds.length;
    }

    /** What the movie of a row is known by everywhere. */
    public MovieId movie(int row) {
        return new MovieId(movieIds[row]);
    }

    /** The dataset's own id of the movie, as a number; the movie id where the dataset has no number of its own. */
    public long datasetId(int row) {
        return datasetIds[row];
    }

    /**
     * The movies as their dataset describes them, by row; reads all its movies.
     *
     * @throws IllegalStateException when it does not describe one of them
     */
    public List<Movie> describedBy(Dataset dataset) {
        var byRow = new @Nullable Movie[size()];
        try (var all = dataset.movies()) {
            all.forEach(movie -> {
                int row = row(movie.id());
                if (row != UNKNOWN) {
                    byRow[row] = movie;
                }
            });
        }
        return IntStream.range(0, size())
                .mapToObj(row -> Optional.ofNullable(byRow[row])
                        .orElseThrow(() -> new IllegalStateException("The dataset rates the movie " + movieIds[row]
                                + " without describing it; every rated movie needs a row of its own.")))
                .toList();
    }

    /** The row of a movie, or {@link #UNKNOWN}. */
    public int row(MovieId movie) {
        return rows.get(movie.value());
    }
}
