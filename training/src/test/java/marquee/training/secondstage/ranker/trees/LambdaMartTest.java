package marquee.training.secondstage.ranker.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.Arrays;
import java.util.Random;
import marquee.ranking.features.Feature;
import marquee.ranking.lightgbm.TreeModel;
import org.junit.jupiter.api.Test;

class LambdaMartTest {

    private static final long SEED = 5;

    @Test
    void trees_walked_in_Java_score_as_LightGBM_does() {
        RankedLists lists = NextDecides.lists(SEED);
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
    void trees_that_are_scaled_score_so_many_times_as_much_in_LightGBM_too() throws LGBMException {
        try (var learner = LambdaMart.begin(NextDecides.lists(SEED), SEED)) {
            learner.learn(12);
            double[] plain = learner.nativeScores(odd());
            try (var read = LGBMBooster.loadModelFromString(learner.text(2.5))) {
                double[] scaled = read.predictForMat(
                        odd(),
                        plain.length,
                        Feature.COUNT,
                        true,
                        PredictionType.C_API_PREDICT_RAW_SCORE,
                        "num_threads=1");
                for (int row = 0; row < plain.length; row++) {
                    assertThat(scaled[row]).isCloseTo(2.5 * plain[row], within(1e-9));
                }
            }
        }
    }

    @Test
    void the_newest_trees_are_what_was_added_last() {
        try (var learner = LambdaMart.begin(NextDecides.lists(SEED), SEED)) {
            learner.learn(7);
            double[] before = learner.nativeScores(odd());
            learner.learn(5);
            double[] after = learner.nativeScores(odd());
            var added = new double[before.length];
            learner.newest(5).score(odd(), added.length, added);
            for (int row = 0; row < added.length; row++) {
                assertThat(added[row]).isCloseTo(after[row] - before[row], within(1e-6));
            }
        }
    }

    @Test
    void the_same_lists_and_seed_give_the_same_trees() {
        assertThat(text(SEED)).isEqualTo(text(SEED)).isNotEqualTo(text(SEED + 1));
    }

    @Test
    void what_decides_is_what_gains_most() {
        try (var learner = LambdaMart.begin(NextDecides.lists(SEED), SEED)) {
            learner.learn(10);
            assertThat(learner.importance().get(Feature.NEXT)).isGreaterThan(.5);
        }
    }

    private static String text(long seed) {
        try (var learner = LambdaMart.begin(NextDecides.lists(SEED), seed)) {
            learner.learn(5);
            return learner.text(1);
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
