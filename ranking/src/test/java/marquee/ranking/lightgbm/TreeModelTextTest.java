package marquee.ranking.lightgbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeModelTextTest {

    private static final String HEAD = "tree\nversion=v4\nnum_class=1\nfeature_names=a b\n";
    private static final String SPLIT = """

            Tree=0
            num_leaves=3
            num_cat=0
            split_feature=0 1
            threshold=0.10000000000000001 2
            decision_type=2 8
            left_child=-1 -2
            right_child=1 -3
            leaf_value=1 10 100
            is_linear=0
            """;
    private static final String END = "\nend of trees\n";

    @Test
    void a_row_falls_into_one_leaf_of_every_tree() {
        TreeModel model = TreeModelText.parse(HEAD + SPLIT + "\nTree=1\nnum_leaves=1\nleaf_value=1000\n" + END);
        assertThat(model.trees()).isEqualTo(2);
        assertThat(model.features()).containsExactly("a", "b");
        assertThat(score(model, 0, 0)).isEqualTo(1_001);
        assertThat(score(model, 1, 2)).isEqualTo(1_010);
        assertThat(score(model, 1, 2.1f)).isEqualTo(1_100);
    }

    @Test
    void a_threshold_between_two_floats_parts_them() {
        TreeModel model = TreeModelText.parse(HEAD + SPLIT + END);
        assertThat(score(model, Math.nextDown(.1f), 0)).isEqualTo(1);
        assertThat(score(model, .1f, 0))
                .as("the float is a little above the double")
                .isEqualTo(10);
    }

    @Test
    void what_is_missing_goes_where_the_tree_says() {
        TreeModel model = TreeModelText.parse(HEAD + SPLIT + END);
        assertThat(score(model, Float.NaN, 0))
                .as("no missing numbers here: a zero")
                .isEqualTo(1);
        assertThat(score(model, 1, Float.NaN)).as("missing, to the right").isEqualTo(100);
    }

    @Test
    void a_split_may_part_what_is_missing_from_all_numbers() {
        TreeModel model = TreeModelText.parse(HEAD + SPLIT.replace("0001 2\n", "0001 inf\n") + END);
        assertThat(score(model, 1, Float.MAX_VALUE)).isEqualTo(10);
        assertThat(score(model, 1, Float.POSITIVE_INFINITY)).isEqualTo(10);
        assertThat(score(model, 1, Float.NaN)).isEqualTo(100);
    }

    @Test
    void zeros_may_be_what_is_missing() {
        TreeModel model = TreeModelText.parse(HEAD + SPLIT.replace("decision_type=2 8", "decision_type=4 6") + END);
        assertThat(score(model, 0, 1)).as("to the right, then as it is").isEqualTo(10);
        assertThat(score(model, -0f, 3)).isEqualTo(100);
        assertThat(score(model, Float.NaN, 0))
                .as("to the right, then to the left")
                .isEqualTo(10);
        assertThat(score(model, -1, 0)).isEqualTo(1);
    }

    @Test
    void rows_that_are_scored_together_fall_as_each_does_alone() {
        TreeModel model = TreeModelText.parse(HEAD + SPLIT + END);
        var rows = new float[2 * 1_500];
        for (int row = 0; row < 1_500; row++) {
            rows[2 * row] = row % 3 - 1;
            rows[2 * row + 1] = row % 7 == 0 ? Float.NaN : row % 5;
        }
        var together = new double[1_500];
        model.score(rows, together.length, together);
        for (int row = 0; row < together.length; row++) {
            assertThat(together[row]).as("row " + row).isEqualTo(score(model, rows[2 * row], rows[2 * row + 1]));
        }
    }

    @Test
    void a_tree_may_have_as_many_leaves_as_a_set_has_bits() {
        assertThat(score(TreeModelText.parse(chain(32)), 30.5f, 0)).isEqualTo(31);
        assertThat(score(TreeModelText.parse(chain(32)), 99, 0)).isEqualTo(31);
        assertThat(score(TreeModelText.parse(chain(32)), 3.5f, 0)).isEqualTo(4);
        assertThatThrownBy(() -> TreeModelText.parse(chain(33))).hasMessageContaining("more than 32 leaves");
    }

    /** A tree whose leaf n is for numbers up to n. */
    private static String chain(int leaves) {
        int splits = leaves - 1;
        return HEAD + "\nTree=0\nnum_leaves=" + leaves + "\nnum_cat=0"
                + "\nsplit_feature=" + numbers(splits, split -> 0)
                + "\nthreshold=" + numbers(splits, split -> split)
                + "\ndecision_type=" + numbers(splits, split -> 2)
                + "\nleft_child=" + numbers(splits, split -> ~split)
                + "\nright_child=" + numbers(splits, split -> split == splits - 1 ? ~splits : split + 1)
                + "\nleaf_value=" + numbers(leaves, leaf -> leaf) + "\n" + END;
    }

    private static String numbers(int count, IntUnaryOperator number) {
        return IntStream.range(0, count).map(number).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }

    @Test
    void what_cannot_be_served_is_refused_in_words() {
        assertThatThrownBy(() -> TreeModelText.parse("booster"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no text model of LightGBM");
        assertThatThrownBy(() -> TreeModelText.parse(HEAD + SPLIT.replace("num_cat=0", "num_cat=1") + END))
                .hasMessageContaining("categories");
        assertThatThrownBy(() -> TreeModelText.parse(HEAD + SPLIT.replace("leaf_value", "leaf") + END))
                .hasMessageContaining("leaf_value");
    }

    private static double score(TreeModel model, float... row) {
        var scores = new double[] {7};
        model.score(row, 1, scores);
        return scores[0];
    }
}
