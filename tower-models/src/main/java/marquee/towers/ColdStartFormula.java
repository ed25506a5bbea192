package marquee.towers;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person's vector without a user tower: the weighted average of the rated movies' vectors, weights rating - 2.5, plus
 * the mean vector of each chosen genre (DESIGN §4), L2-normalised. Vectors of movies come {@linkplain
 * MovieVectors#withoutFilling without their filling}.
 */
public final class ColdStartFormula {

    /** So many of a genre's best known movies say where the genre lies. */
    public static final int MOVIES_OF_A_GENRE = 200;

    private static final double NEUTRAL_STARS = 2.5;

    private ColdStartFormula() {}

    /**
     * What a person said about a movie.
     *
     * @param movie its vector
     * @param stars 0.5 to 5
     */
    @SuppressWarnings("ArrayRecordComponent") // lives as long as the sum
    public record Rated(float[] movie, double stars) {}

    /** Where a genre lies: the mean of its movies' vectors, not normalised; empty without any. */
    public static Optional<float[]> mean(Collection<float[]> movies) {
        return movies.stream().findFirst().map(first -> {
            float[] mean = new float[first.length];
            for (float[] movie : movies) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += movie[i] / movies.size();
                }
            }
            return mean;
        });
    }

    /**
     * Computes the vector.
     *
     * @param genres the mean vector of each chosen genre
     * @return the vector, absent when nothing points anywhere
     */
    public static Optional<float[]> vector(List<Rated> ratings, Collection<float[]> genres) {
        int dimension = Stream.concat(ratings.stream().map(Rated::movie), genres.stream())
                .findFirst()
                .map(vector -> vector.length)
                .orElse(0);
        double[] sum = average(ratings, dimension);
        genres.forEach(genre -> add(sum, genre, 1));
        return normalised(sum);
    }

    private static double[] average(List<Rated> ratings, int dimension) {
        double[] sum = new double[dimension];
        double total = 0;
        for (Rated rating : ratings) {
            double weight = rating.stars() - NEUTRAL_STARS;
            add(sum, rating.movie(), weight);
            total += Math.abs(weight);
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
