package marquee.loader;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import marquee.catalog.Catalogue;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.towers.MovieTowers;

/** Movies 1 to n, of which every third was never rated, and towers that give each a direction of its own. */
record FakeWorld(int size) implements Dataset {

    static final int DIMENSION = 16;

    Catalogue catalogue() {
        return Catalogue.of(this, List.of());
    }

    static boolean isRated(long movie) {
        return movie % 3 != 0;
    }

    static float[] vectorOf(long movie) {
        Random random = new Random(movie);
        float[] vector = new float[DIMENSION];
        double squares = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public String notice() {
        return "made up";
    }

    @Override
    public String hash() {
        return Integer.toString(size);
    }

    @Override
    public Stream<Movie> movies() {
        return LongStream.rangeClosed(1, size).mapToObj(FakeWorld::movie);
    }

    private static Movie movie(long id) {
        return new Movie(
                new MovieId(id),
                OptionalLong.of(id),
                "Movie " + id,
                OptionalInt.of(1950 + (int) (id % 70)),
                List.of(id % 2 == 0 ? "Comedy" : "Drama"),
                List.of(),
                Movie.Text.UNKNOWN,
                Movie.Popularity.UNKNOWN);
    }

    @Override
    public Stream<Rating> ratings() {
        return LongStream.rangeClosed(1, size)
                .filter(FakeWorld::isRated)
                .mapToObj(id ->
                        new Rating(id % 7 + 1, new MovieId(id), new Stars(4), Instant.ofEpochSecond(1_000_000 + id)));
    }

    /** Counts what it embeds. */
    static final class Towers implements MovieTowers {

        final AtomicInteger embedded = new AtomicInteger();
        final AtomicInteger closed = new AtomicInteger();

        @Override
        public int dimension() {
            return DIMENSION;
        }

        @Override
        public boolean knows(MovieId movie) {
            return isRated(movie.value());
        }

        @Override
        public float[][] embed(List<Movie> movies) {
            embedded.addAndGet(movies.size());
            return movies.stream().map(movie -> vectorOf(movie.id().value())).toArray(float[][]::new);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
