package marquee.loader;

import java.util.ArrayList;
import java.util.List;
import marquee.catalog.Movie;
import marquee.index.MovieVector;
import marquee.index.Payload;
import marquee.towers.MovieTowers;

/** Turns movies into what the index keeps, and refuses vectors that no tower should give. */
final class Embedding {

    private static final double UNIT_TOLERANCE = 1e-3;

    private final MovieTowers towers;

    Embedding(MovieTowers towers) {
        this.towers = towers;
    }

    /** Embeds a batch; vectors that are not finite or not of length 1 raise a {@link LoadException}. */
    List<MovieVector> of(List<Movie> movies) {
        float[][] vectors = towers.embed(movies);
        List<MovieVector> embedded = new ArrayList<>(movies.size());
        for (int i = 0; i < vectors.length; i++) {
            Movie movie = movies.get(i);
            requireUnit(movie, vectors[i]);
            Payload payload = new Payload(movie.genres(), movie.year(), !towers.knows(movie.id()));
            embedded.add(new MovieVector(movie.id().value(), vectors[i], payload));
        }
        return embedded;
    }

    private static void requireUnit(Movie movie, float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        if (!(Math.abs(Math.sqrt(squares) - 1) < UNIT_TOLERANCE)) {
            throw new LoadException("The towers give movie " + movie.id().value() + " (" + movie.title()
                    + ") a vector of length " + Math.sqrt(squares) + " instead of 1. Train another release.");
        }
    }
}
