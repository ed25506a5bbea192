package marquee.backend;

import java.util.List;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.towers.MovieTowers;

/**
 * Towers for the movies that come to a {@link World}: they lie where its movies of their first genre lie.
 *
 * @param turn tells the spaces of releases apart
 */
record GenreTowers(int turn) implements MovieTowers {

    @Override
    public int dimension() {
        return 8;
    }

    @Override
    public boolean knows(MovieId movie) {
        return movie.value() <= World.MOVIES;
    }

    @Override
    public float[][] embed(List<Movie> movies) {
        return movies.stream()
                .map(movie -> World.vector(World.GENRES.indexOf(movie.genres().getFirst()) + 60, turn))
                .toArray(float[][]::new);
    }

    @Override
    public void close() {
        // nothing is held
    }
}
