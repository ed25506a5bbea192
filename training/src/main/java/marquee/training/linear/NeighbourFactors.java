package marquee.training.linear;

import marquee.evaluation.data.Interactions;
import marquee.training.settings.Weight;

/**
 * Vectors of movies whose products say how much more often two are rated shortly after each other than chance explains: the
 * largest directions of the positive pointwise mutual information. Levy and Goldberg, "Neural word embedding as implicit matrix
 * factorization", NIPS 2014. Where an order-reading tower begins, so that it does not have to find out by steps what can be
 * counted.
 */
public final class NeighbourFactors {

    private static final int WINDOW = 10;
    private static final double SMOOTHING = 0.75;
    private static final int OVERSAMPLING = 16;
    private static final int ITERATIONS = 4;
    private static final double DEVIATION = 0.1;

    private NeighbourFactors() {}

    /**
     * {@code [movies, width]}, numbers of about a tenth; 0 for movies nobody rated beside another. Holds a square of the movies.
     *
     * @param width at most the number of movies
     */
    public static Weight of(Interactions ratings, int width, long seed) {
        Weight information = information(ratings);
        int subspace = Math.min(information.rows(), width + OVERSAMPLING);
        Weight basis =
                Algebra.orthonormal(Algebra.product(information, Algebra.gaussian(information.rows(), subspace, seed)));
        for (int i = 0; i < ITERATIONS; i++) {
            basis = Algebra.orthonormal(Algebra.product(information, basis));
        }
        Weight small = Algebra.productTransposedLeft(basis, Algebra.product(information, basis));
        Weight turn = Algebra.eigenvectors(symmetric(small));
        Weight directions = Algebra.product(basis, turn);
        Weight largest = scaled(directions, Algebra.product(small, turn), turn, width);
        Weight mixed = Algebra.product(largest, Algebra.orthonormal(Algebra.gaussian(width, width, seed + 1)));
        return atDeviation(mixed);
    }

    /** {@code [movies, movies]}: log of how much likelier two stand near each other than by chance, at least 0. */
    private static Weight information(Interactions ratings) {
        int movies = ratings.items().size();
        var together = Weight.zeros(movies, movies);
        float[] counts = together.values();
        for (int user = 0; user < ratings.users(); user++) {
            for (int p = ratings.start(user); p < ratings.end(user); p++) {
                for (int gap = 1; gap <= WINDOW && p + gap < ratings.end(user); gap++) {
                    int one = ratings.item(p);
                    int other = ratings.item(p + gap);
                    counts[one * movies + other] += 1f / gap;
                    counts[other * movies + one] += 1f / gap;
                }
            }
        }
        var sums = new double[movies];
        for (int i = 0; i < counts.length; i++) {
            sums[i / movies] += counts[i];
        }
        double smoothed = 0;
        for (double sum : sums) {
            smoothed += Math.pow(Math.max(1, sum), SMOOTHING);
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double chance =
                        Math.max(1, sums[i / movies]) * Math.pow(Math.max(1, sums[i % movies]), SMOOTHING) / smoothed;
                counts[i] = (float) Math.max(0, Math.log(counts[i] / chance));
            }
        }
        return symmetric(together);
    }

    private static Weight symmetric(Weight square) {
        int size = square.rows();
        var mean = Weight.zeros(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                mean.values()[i * size + j] = (square.values()[i * size + j] + square.values()[j * size + i]) / 2;
            }
        }
        return mean;
    }

    /** The last columns, each times the root of its eigenvalue, which is {@code turn' (small turn)}; 0 where that is below 0. */
    private static Weight scaled(Weight directions, Weight smallTurned, Weight turn, int width) {
        int all = turn.columns();
        int kept = Math.min(width, all);
        var largest = Weight.zeros(directions.rows(), width);
        for (int column = 0; column < kept; column++) {
            int from = all - kept + column;
            double value = 0;
            for (int row = 0; row < all; row++) {
                value += turn.values()[row * all + from] * smallTurned.values()[row * all + from];
            }
            for (int row = 0; row < directions.rows(); row++) {
                largest.values()[row * width + column] =
                        (float) (directions.values()[row * all + from] * Math.sqrt(Math.max(0, value)));
            }
        }
        return largest;
    }

    private static Weight atDeviation(Weight matrix) {
        double square = 0;
        for (float number : matrix.values()) {
            square += (double) number * number;
        }
        double scale = DEVIATION / Math.max(1e-9, Math.sqrt(square / matrix.values().length));
        for (int i = 0; i < matrix.values().length; i++) {
            matrix.values()[i] *= (float) scale;
        }
        return matrix;
    }
}
