package marquee.towers.training;

import java.util.Arrays;
import java.util.Random;
import marquee.towers.data.Interactions;

/**
 * The linear model that training starts from: EASE cut down to as many dimensions as wanted by randomised subspace
 * iteration (Halko, Martinsson and Tropp, SIAM Review 53(2), 2011), movies weighted by the root of their popularity.
 *
 * @param input {@code [movies, rank]}: what having rated a movie adds to a person
 * @param output {@code [movies, rank]}: how a movie is scored against a person's sum
 */
record LinearStart(Weight input, Weight output) {

    private static final int OVERSAMPLING = 16;
    private static final int ITERATIONS = 3;
    private static final int MOST = 5_000;

    /**
     * Fits the model; movies beyond the 5,000 most rated get zeros where there are too many people for the short way.
     *
     * @param content by movie row, weighted as it shall count beside the ratings
     */
    static LinearStart fit(Interactions ratings, Weight content, int rank, float penalty, long seed) {
        int[] counts = ratings.counts();
        boolean fewPeople = ratings.users() <= Math.min(MOST, counts.length);
        if (fewPeople) {
            return factors(EaseMatrix.ofFewPeople(ratings, content, penalty), rank, counts, seed);
        }
        int[] chosen = Gram.mostRated(counts, MOST);
        var place = new int[counts.length];
        Arrays.fill(place, -1);
        var chosenCounts = new int[chosen.length];
        var chosenContent = Weight.zeros(chosen.length, content.columns());
        for (int i = 0; i < chosen.length; i++) {
            place[chosen[i]] = i;
            chosenCounts[i] = counts[chosen[i]];
            System.arraycopy(
                    content.values(),
                    chosen[i] * content.columns(),
                    chosenContent.values(),
                    i * content.columns(),
                    content.columns());
        }
        var small = factors(EaseMatrix.ofFewMovies(ratings, chosenContent, penalty, place), rank, chosenCounts, seed);
        return new LinearStart(spread(small.input, chosen, counts.length), spread(small.output, chosen, counts.length));
    }

    private static LinearStart factors(EaseMatrix ease, int wanted, int[] counts, long seed) {
        int rank = Math.min(wanted, counts.length);
        var weight = new float[counts.length];
        var inverse = new float[counts.length];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = (float) Math.sqrt(counts[i] + 1);
            inverse[i] = 1 / weight[i];
        }
        int width = Math.min(rank + OVERSAMPLING, counts.length);
        Weight basis = gaussian(counts.length, width, seed);
        for (int i = 0; i < ITERATIONS; i++) {
            Weight left = Algebra.orthonormal(EaseMatrix.scaleRows(ease.times(basis), weight));
            basis = Algebra.orthonormal(ease.transposedTimes(EaseMatrix.scaleRows(left, weight)));
        }
        Weight left = EaseMatrix.scaleRows(ease.times(basis), weight);
        Weight turn = Algebra.eigenvectors(Algebra.productTransposedLeft(left, left));
        Weight input = EaseMatrix.scaleRows(Algebra.product(left, turn), inverse);
        return new LinearStart(
                lastColumns(input, rank, wanted), lastColumns(Algebra.product(basis, turn), rank, wanted));
    }

    /** The columns of the largest eigenvalues, which come last, followed by zeros up to the width. */
    private static Weight lastColumns(Weight matrix, int kept, int width) {
        var columns = Weight.zeros(matrix.rows(), width);
        int first = matrix.columns() - kept;
        for (int row = 0; row < matrix.rows(); row++) {
            System.arraycopy(matrix.values(), row * matrix.columns() + first, columns.values(), row * width, kept);
        }
        return columns;
    }

    private static Weight gaussian(int rows, int columns, long seed) {
        var random = new Random(seed);
        var matrix = Weight.zeros(rows, columns);
        for (int i = 0; i < matrix.values().length; i++) {
            matrix.values()[i] = (float) random.nextGaussian();
        }
        return matrix;
    }

    private static Weight spread(Weight small, int[] rows, int all) {
        var large = Weight.zeros(all, small.columns());
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(
                    small.values(), i * small.columns(), large.values(), rows[i] * small.columns(), small.columns());
        }
        return large;
    }
}
