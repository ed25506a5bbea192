package marquee.training.secondstage.ranker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import marquee.ranking.features.Feature;
import marquee.ranking.lightgbm.TreeModel;
import org.junit.jupiter.api.Test;

class LambdaMartTest {

    private static final int LISTS = 150;
    private static final int LENGTH = 40;
    private static final long SEED = 5;

    @Test
    void trees_walked_in_Java_score_as_LightGBM_does() {
        RankedLists lists = lists();
        try (var learner = LambdaMart.begin(lists, SEED)) {
            learner.learn(30);
            float[] asked = odd();
            int rows = asked.length / Feature.COUNT;
            TreeModel trees = learner.trees();
            var scores = new double[rows];
            trees.score(asked, rows, scores);
            double[] expected = learner.nativeScores(asked);
            assertThat(trees.trees()).isEqualTo(30);
            assertThat(scores).hasSameSizeAs(expected);
            for (int row = 0; row < rows; row++) {
                assertThat(scores[row]).isCloseTo(expected[row], within(1e-6));
            }
            assertThat(Arrays.stream(scores).max().orElseThrow()
                            - Arrays.stream(scores).min().orElseThrow())
                    .as("rows are told apart")
                    .isGreaterThan(.5);
        }
    }

    @Test
    void the_same_lists_and_seed_give_the_same_trees() {
        assertThat(text(SEED)).isEqualTo(text(SEED)).isNotEqualTo(text(SEED + 1));
    }

    @Test
    void what_decides_is_what_gains_most() {
        try (var learner = LambdaMart.begin(lists(), SEED)) {
            learner.learn(10);
            assertThat(learner.importance().get(Feature.NEXT)).isGreaterThan(.5);
        }
    }

    private static String text(long seed) {
        try (var learner = LambdaMart.begin(lists(), seed)) {
            learner.learn(5);
            return learner.text();
        }
    }

    /** Lists in which {@link Feature#NEXT} says what is relevant; some numbers are missing, some are 0. */
    private static RankedLists lists() {
        var random = new Random(SEED);
        var features = new float[LISTS * LENGTH * Feature.COUNT];
        var labels = new float[LISTS * LENGTH];
        var sizes = new int[LISTS];
        var relevant = new int[LISTS];
        for (int row = 0; row < labels.length; row++) {
            fill(features, row, random);
            labels[row] = features[row * Feature.COUNT + Feature.NEXT.place()] > 1 ? 1 : 0;
            sizes[row / LENGTH]++;
            relevant[row / LENGTH] += (int) labels[row];
        }
        return new RankedLists(features, labels, sizes, relevant);
    }

    private static void fill(float[] features, int row, Random random) {
        for (int i = row * Feature.COUNT; i < (row + 1) * Feature.COUNT; i++) {
            int kind = random.nextInt(10);
            features[i] = kind == 0 ? Float.NaN : kind == 1 ? 0 : (float) random.nextGaussian();
        }
    }

    /** Rows as they may come: with missing numbers, zeros of both signs, tiny, huge and infinite ones. */
    private static float[] odd() {
        var random = new Random(SEED + 1);
        var rows = new float[2_000 * Feature.COUNT];
        float[] strange = {Float.NaN, 0, -0f, 1e-36f, -1e-36f, 1e30f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (int i = 0; i < rows.length; i++) {
            int kind = random.nextInt(3 * strange.length);
            rows[i] = kind < strange.length ? strange[kind] : (float) random.nextGaussian();
        }
        return rows;
    }
}
