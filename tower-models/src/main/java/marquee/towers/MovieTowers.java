package marquee.towers;

import java.util.List;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;

/**
 * Turns movies into vectors: {@code float[dimension]}, L2-normalised, in the space of the same release's user vectors.
 * Implementations are thread-safe and block the calling thread.
 */
public interface MovieTowers extends AutoCloseable {

    /** Length of every vector. */
    int dimension();

    /** Whether this release was trained with ratings of the movie; others are placed by their content alone. */
    boolean knows(MovieId movie);

    /**
     * Computes a vector for each movie, in the same order: by the full tower for those it {@linkplain #knows knows}, by
     * the content-only tower for the rest.
     *
     * @throws TowerUnavailableException when the towers cannot answer
     */
    float[][] embed(List<Movie> movies);

    @Override
    void close();
}
