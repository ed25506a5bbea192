package marquee.training.secondstage.ranker.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import marquee.ranking.features.Feature;
import org.junit.jupiter.api.Test;

class ScoredListsTest {

    /** Of four pairs, how often the one with the higher score was right. */
    private static ScoredLists pairs(int right, double difference) {
        var labels = new float[8];
        var scores = new double[8];
        for (int pair = 0; pair < 4; pair++) {
            labels[2 * pair + (pair < right ? 0 : 1)] = 1;
            scores[2 * pair] = difference;
        }
        return new ScoredLists(
                new RankedLists(new float[8 * Feature.COUNT], labels, new int[] {2, 2, 2, 2}, new int[] {1, 1, 1, 1}),
                scores);
    }

    @Test
    void scaled_differences_are_the_logarithm_of_the_odds() {
        assertThat(ScoredLists.oddsScale(List.of(pairs(3, 1)))).isCloseTo(Math.log(3), within(1e-6));
        assertThat(ScoredLists.oddsScale(List.of(pairs(3, .5)))).isCloseTo(2 * Math.log(3), within(1e-6));
        assertThat(ScoredLists.oddsScale(List.of(pairs(4, 1), pairs(3, 1), pairs(3, 1), pairs(2, 1))))
                .isCloseTo(Math.log(3), within(1e-6));
    }

    @Test
    void an_order_that_is_right_as_often_as_wrong_says_nothing_and_one_that_is_always_right_not_everything() {
        assertThat(ScoredLists.oddsScale(List.of(pairs(2, 1)))).isCloseTo(0, within(1e-6));
        assertThat(ScoredLists.oddsScale(List.of(pairs(1, 1)))).isCloseTo(0, within(1e-6));
        assertThat(ScoredLists.oddsScale(List.of(pairs(4, 1)))).isCloseTo(10, within(1e-6));
    }

    @Test
    void lists_in_which_nothing_was_right_say_nothing() {
        var nothing = new ScoredLists(
                new RankedLists(new float[2 * Feature.COUNT], new float[2], new int[] {2}, new int[] {1}),
                new double[] {5, 0});
        assertThat(ScoredLists.oddsScale(List.of(pairs(3, 1), nothing))).isCloseTo(Math.log(3), within(1e-6));
    }
}
