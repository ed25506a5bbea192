package marquee.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;

/** Made-up movies in clusters, as towers make them, and what a search among them must find. */
public final class SampleMovies {

    public static final int DIMENSION = 32;

    private SampleMovies() {}

    /** Ids 1 to count: genres by id (a tenth is Drama, a hundredth Noir), a fiftieth without a year. */
    public static List<MovieVector> some(int count, long seed) {
        Random random = new Random(seed);
        List<float[]> centres = Stream.generate(() -> unit(random)).limit(20).toList();
        List<MovieVector> movies = new ArrayList<>();
        for (int id = 1; id <= count; id++) {
            float[] vector = near(centres.get(random.nextInt(20)), 0.7, random);
            movies.add(new MovieVector(id, vector, payload(id)));
        }
        return movies;
    }

    private static Payload payload(int id) {
        List<String> genres = new ArrayList<>(List.of(id % 2 == 0 ? "Comedy" : "Action"));
        if (id % 10 == 0) {
            genres.add("Drama");
        }
        if (id % 100 == 0) {
            genres.add("Noir");
        }
        OptionalInt year = id % 50 == 7 ? OptionalInt.empty() : OptionalInt.of(1930 + id % 90);
        return new Payload(genres, year, id % 8 != 0);
    }

    /** A movie in no genre at a place of its own. */
    public static MovieVector at(long id, float[] vector) {
        return new MovieVector(id, vector, new Payload(List.of(), OptionalInt.empty(), false));
    }

    /** A random direction. */
    public static float[] unit(Random random) {
        return near(new float[DIMENSION], 1, random);
    }

    private static float[] near(float[] centre, double spread, Random random) {
        float[] vector = new float[DIMENSION];
        double squares = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (centre[i] + spread * random.nextGaussian() / Math.sqrt(DIMENSION));
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    /** What a perfect search finds. */
    public static List<Hit> nearest(Collection<MovieVector> movies, Query query) {
        return movies.stream()
                .filter(movie -> query.filter().accepts(movie.payload()))
                .filter(movie -> !query.excluded().contains(movie.id()))
                .map(movie -> new Hit(movie.id(), dot(movie.vector(), query.vector())))
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparingLong(Hit::id))
                .limit(query.limit())
                .toList();
    }

    private static float dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return (float) sum;
    }
}
