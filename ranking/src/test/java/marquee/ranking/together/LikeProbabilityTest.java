package marquee.ranking.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LikeProbabilityTest {

    private static final float[] SCORES = {.3f, .2f, .1f};
    private static final int[] PLACES = {1, 2, 0};

    private static double[] likely(int[] ratings, float[] scores, int[] places, int likes) {
        return new LikeProbability(ratings, 100).of(new GroupMember(scores, places, likes));
    }

    @Test
    void a_better_score_and_an_earlier_place_are_likelier_and_no_place_is_behind_every_place() {
        assertThat(likely(new int[] {9, 9, 9}, SCORES, new int[] {1, 1, 1}, 20))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        double[] byPlace = likely(new int[] {9, 9, 9}, new float[] {.2f, .2f, .2f}, PLACES, 20);
        assertThat(byPlace[0]).isGreaterThan(byPlace[1]);
        assertThat(byPlace[1]).isGreaterThan(byPlace[2]);
    }

    @Test
    void what_many_know_is_likelier_than_what_few_do() {
        double[] likely = likely(new int[] {100, 10, 0}, new float[] {.2f, .2f, .2f}, new int[] {1, 1, 1}, 1);

        assertThat(likely[0]).isGreaterThan(2 * likely[1]);
        assertThat(likely[1]).isGreaterThan(likely[2]);
    }

    @Test
    void who_has_liked_much_will_like_more_of_the_same_places() {
        assertThat(likely(new int[] {9, 9, 9}, SCORES, PLACES, 100)[0])
                .isGreaterThan(likely(new int[] {9, 9, 9}, SCORES, PLACES, 5)[0]);
    }

    @Test
    void the_scale_of_somebodys_scores_does_not_count_nor_how_far_a_movie_points_away() {
        assertThat(likely(new int[] {9, 9, 9}, new float[] {30, 20, 10}, PLACES, 20))
                .containsExactly(likely(new int[] {9, 9, 9}, SCORES, PLACES, 20), within(1e-6));
        assertThat(likely(new int[] {9, 9}, new float[] {-1, -5}, new int[] {0, 0}, 20))
                .doesNotContain(Double.NaN);
    }

    @Test
    void all_of_it_is_a_probability() {
        assertThat(DoubleStream.of(likely(new int[] {100, 9, 0}, SCORES, PLACES, 100_000)))
                .allMatch(one -> one >= 0 && one <= 1);
    }
}
