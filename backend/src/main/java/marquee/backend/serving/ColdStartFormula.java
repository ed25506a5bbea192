package marquee.backend.serving;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.backend.ratings.RatedMovie;

/**
 * A person's vector without a tower: the weighted average of the rated movies' vectors, weights rating - 2.5, plus the
 * mean vector of each chosen genre (DESIGN §4), L2-normalised.
 */
final class ColdStartFormula {

    private static final double NEUTRAL_STARS = 2.5;

    private ColdStartFormula() {}

    /**
     * Computes the vector.
     *
     * @param ratings what the person rated
     * @param vectors by movie id; ratings of movies without one are left out
     * @param genres the mean vector of each chosen genre
     * @return the vector, absent when nothing points anywhere
     */
    static Optional<float[]> vector(List<RatedMovie> ratings, Map<Long, float[]> vectors, Collection<float[]> genres) {
        int dimension = Stream.concat(vectors.values().stream(), genres.stream())
                .findFirst()
                .map(vector -> vector.length)
                .orElse(0);
        double[] sum = average(ratings, vectors, dimension);
        genres.forEach(genre -> add(sum, genre, 1));
        return normalised(sum);
    }

    private static double[] average(List<RatedMovie> ratings, Map<Long, float[]> vectors, int dimension) {
        double[] sum = new double[dimension];
        double total = 0;
        for (RatedMovie rating : ratings) {
            float[] vector = vectors.get(rating.movieId());
            if (vector != null) {
                double weight = rating.stars().value() - NEUTRAL_STARS;
                add(sum, vector, weight);
                total += Math.abs(weight);
            }
        }
        for (int i = 0; i < dimension && total > 0; i++) {
            sum[i] /= total;
        }
        return sum;
    }

    private static void add(double[] sum, float[] vector, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * vector[i];
        }
    }

    private static Optional<float[]> normalised(double[] sum) {
        double norm = Math.sqrt(Arrays.stream(sum).map(x -> x * x).sum());
        if (norm < 1e-9) {
            return Optional.empty();
        }
        float[] vector = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            vector[i] = (float) (sum[i] / norm);
        }
        return Optional.of(vector);
    }
}
