package marquee.training.secondstage.ranker.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import marquee.ranking.features.Feature;
import org.junit.jupiter.api.Test;

class RankedListsTest {

    /** Two lists: in the first the second of three is relevant, in the second the only one of two that were. */
    private final RankedLists lists =
            new RankedLists(new float[4 * Feature.COUNT], new float[] {0, 1, 0, 1}, new int[] {3, 1}, new int[] {1, 2});

    @Test
    void the_figure_is_that_of_the_order_by_scores_against_the_best_possible() {
        double half = 1 / (1 + 1 / (Math.log(3) / Math.log(2)));
        assertThat(ndcg(lists, new double[] {0, 1, 0, 0})).isCloseTo((1 + half) / 2, within(1e-9));
        assertThat(ndcg(lists, new double[] {1, 0, -1, 0}))
                .isCloseTo((Math.log(2) / Math.log(3) + half) / 2, within(1e-9));
    }

    @Test
    void several_are_put_one_behind_the_other() {
        RankedLists both = RankedLists.together(List.of(lists, lists));
        assertThat(both.sizes()).containsExactly(3, 1, 3, 1);
        assertThat(ndcg(both, new double[] {0, 1, 0, 0, 0, 1, 0, 0}))
                .isCloseTo(ndcg(lists, new double[] {0, 1, 0, 0}), within(1e-9));
    }

    private static double ndcg(RankedLists lists, double[] scores) {
        return ScoredLists.ndcg(List.of(new ScoredLists(lists, scores)));
    }
}
