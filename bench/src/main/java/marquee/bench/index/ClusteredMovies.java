package marquee.bench.index;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import marquee.index.MovieVector;
import marquee.index.Payload;
import org.apache.lucene.util.VectorUtil;

/**
 * Movies as towers place them: in clusters, on about 30 of 128 dimensions. Movie i depends on the seed and i alone, so
 * nothing is kept. A third is Drama, 3% Western, 1% Noir; 12% were rated.
 *
 * @param size number of movies
 * @param seed of everything random
 */
public record ClusteredMovies(int size, long seed) {

    /** Where stores keep it. */
    public static final String COLLECTION = "movies_bench";

    /** Length of every vector. */
    public static final int DIMENSION = 128;

    private static final int INTRINSIC = 30;
    private static final int CLUSTERS = 400;
    private static final double SPREAD = 0.8;

    /** The movie of this id, from 1 to size. */
    public MovieVector movie(int id) {
        Random random = new Random(seed * 31 + id * 0x9E3779B97F4A7C15L);
        List<String> genres = new ArrayList<>(List.of("Any"));
        if (random.nextDouble() < 0.31) {
            genres.add("Drama");
        }
        if (random.nextDouble() < 0.03) {
            genres.add("Western");
        }
        if (random.nextDouble() < 0.01) {
            genres.add("Noir");
        }
        boolean rated = random.nextDouble() < 0.12;
        Payload payload = new Payload(genres, OptionalInt.of(1930 + random.nextInt(95)), !rated);
        return new MovieVector(id, vector(random), payload);
    }

    /** A direction that no movie has, from the same clusters. */
    public float[] query(int number) {
        return vector(new Random(seed * 31 - 1 - number * 0x9E3779B97F4A7C15L));
    }

    private float[] vector(Random random) {
        float[] centre = Projection.CENTRES[random.nextInt(CLUSTERS)];
        float[] vector = new float[DIMENSION];
        for (int axis = 0; axis < INTRINSIC; axis++) {
            float along = (float) (centre[axis] + SPREAD * random.nextGaussian());
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] += along * Projection.AXES[axis][i];
            }
        }
        VectorUtil.l2normalize(vector);
        return vector;
    }

    /** The clusters' centres, and where their dimensions lie among the 128. */
    private static final class Projection {

        private static final float[][] CENTRES = gaussian(CLUSTERS, INTRINSIC, 1);
        private static final float[][] AXES = gaussian(INTRINSIC, DIMENSION, 2);

        private static float[][] gaussian(int rows, int columns, long seed) {
            Random random = new Random(seed);
            float[][] values = new float[rows][columns];
            for (float[] row : values) {
                for (int i = 0; i < columns; i++) {
                    row[i] = (float) random.nextGaussian();
                }
            }
            return values;
        }
    }
}
