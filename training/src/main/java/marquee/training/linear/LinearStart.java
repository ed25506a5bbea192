package marquee.training.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import marquee.catalog.progress.Progress;
import marquee.evaluation.data.Interactions;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weight;

/**
 * The linear model that training starts from: EASE cut down to as many dimensions as wanted, so that the scores of the
 * histories that people really have change least (reduced-rank regression: Izenman, Journal of Multivariate Analysis 5,
 * 1975), by randomised subspace iteration (Halko, Martinsson and Tropp, SIAM Review 53(2), 2011).
 *
 * @param input {@code [movies, rank]}: what having rated a movie adds to a person
 * @param output {@code [movies, rank]}: how a movie is scored against a person's sum
 */
public record LinearStart(Weight input, Weight output) {

    private static final int OVERSAMPLING = 16;
    private static final int ITERATIONS = 4;
    private static final int MOST = 5_000;
    private static final long MOST_ENTRIES = 60_000_000;
    private static final int MOST_HISTORIES = 4_000;
    private static final double TINY_SHARE = 1e-4;

    private static final int PARTS_OF_EASE = 5;

    /** How many parts the work has, for progress: EASE itself, the scores of histories, and turns to its largest directions. */
    public static final int PARTS = PARTS_OF_EASE + 1 + ITERATIONS;

    /**
     * Fits the model; movies beyond the 5,000 most rated get zeros where there are too many people for the short way.
     *
     * @param content by movie row, weighted as it shall count beside the ratings
     * @param step advances by {@link #PARTS} in all
     */
    public static LinearStart fit(
            Interactions ratings, Weight content, TowerSettings settings, long seed, Progress.Step step) {
        int[] counts = ratings.counts();
        var sessions = RatingSessions.of(ratings);
        float penalty = (float) settings.linear().linearPenalty();
        int rows = sessions.count() + content.columns();
        if (rows <= Math.min(MOST, counts.length) && (long) rows * counts.length <= MOST_ENTRIES) {
            int[] all = IntStream.range(0, counts.length).toArray();
            var ease = EaseMatrix.ofFewRows(ratings, sessions, content, penalty);
            step.advance(PARTS_OF_EASE);
            return cut(ease, all, ratings, settings, seed, step);
        }
        int[] chosen = InteractionMatrices.mostRated(counts, MOST);
        var ease = EaseMatrix.ofFewMovies(
                ratings, sessions, rows(content, chosen), penalty, places(chosen, counts.length));
        step.advance(PARTS_OF_EASE);
        var small = cut(ease, places(chosen, counts.length), ratings, settings, seed, step);
        return new LinearStart(spread(small.input, chosen, counts.length), spread(small.output, chosen, counts.length));
    }

    /** By movie row, its place among the chosen, or -1. */
    private static int[] places(int[] chosen, int movies) {
        var place = new int[movies];
        Arrays.fill(place, -1);
        for (int i = 0; i < chosen.length; i++) {
            place[chosen[i]] = i;
        }
        return place;
    }

    private static Weight rows(Weight all, int[] chosen) {
        var some = Weight.zeros(chosen.length, all.columns());
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(all.values(), chosen[i] * all.columns(), some.values(), i * all.columns(), all.columns());
        }
        return some;
    }

    private static LinearStart cut(
            EaseMatrix ease, int[] place, Interactions ratings, TowerSettings settings, long seed, Progress.Step step) {
        int movies = (int) IntStream.of(place).filter(at -> at >= 0).count();
        int rank = settings.layers().factors();
        Weight histories = new HistoryWeighting(settings.recency()).histories(ratings, place, movies, MOST_HISTORIES);
        Weight scores = ease.transposedTimes(histories);
        float[] damping = damping(scores, settings.linear().popularityDamping());
        scores = Algebra.scaleRows(scores, damping);
        step.advance(1);
        int width = Math.min(rank + OVERSAMPLING, Math.min(movies, scores.columns()));
        Weight basis = Algebra.orthonormal(Algebra.product(scores, Algebra.gaussian(scores.columns(), width, seed)));
        for (int i = 0; i < ITERATIONS; i++) {
            Weight people = Algebra.orthonormal(Algebra.productTransposedLeft(scores, basis));
            basis = Algebra.orthonormal(Algebra.product(scores, people));
            step.advance(1);
        }
        Weight people = Algebra.productTransposedLeft(scores, basis);
        Weight turn = Algebra.eigenvectors(Algebra.productTransposedLeft(people, people));
        Weight output = lastColumns(Algebra.product(basis, turn), Math.min(rank, width), rank);
        return new LinearStart(ease.times(Algebra.scaleRows(output, damping)), output);
    }

    /** What each movie's scores are multiplied with: the larger they are over all people, the smaller. */
    private static float[] damping(Weight scores, double exponent) {
        var lengths = new double[scores.rows()];
        for (int row = 0; row < lengths.length; row++) {
            double square = 0;
            for (int i = row * scores.columns(); i < (row + 1) * scores.columns(); i++) {
                square += scores.values()[i] * scores.values()[i];
            }
            lengths[row] = Math.sqrt(square);
        }
        double longest = Math.max(1e-9, Arrays.stream(lengths).max().orElse(1));
        var factors = new float[lengths.length];
        for (int row = 0; row < factors.length; row++) {
            factors[row] = (float) Math.pow(lengths[row] / longest + TINY_SHARE, -exponent);
        }
        return factors;
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

    private static Weight spread(Weight small, int[] rows, int all) {
        var large = Weight.zeros(all, small.columns());
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(
                    small.values(), i * small.columns(), large.values(), rows[i] * small.columns(), small.columns());
        }
        return large;
    }
}
