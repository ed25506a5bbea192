package marquee.ranking.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairOrderTest {

    @Test
    void what_everybody_likes_comes_first_and_nobody_is_left_out() {
        // 0 and 1 are the first person's, 2 and 3 the second's; 4 is good for both
        float[][] scores = {{9, 8, 1, 0, 7}, {1, 0, 9, 8, 7}};

        int[] list = FairOrder.pick(scores, 3, any -> true);

        assertThat(list).startsWith(4);
        assertThat(list).containsAnyOf(0, 1).containsAnyOf(2, 3);
    }

    @Test
    void somebody_of_another_taste_than_all_others_has_movies_of_theirs_in_the_list() {
        int movies = 100;
        float[] common = liking(90, movies);
        float[] other = liking(0, movies);

        int[] list = FairOrder.pick(new float[][] {common, common, common, other}, 10, any -> true);

        assertThat(IntStream.of(list).filter(movie -> movie < 10).count()).isBetween(1L, 4L);
        assertThat(IntStream.of(list).filter(movie -> movie >= 90).count()).isGreaterThan(5);
    }

    @Test
    void the_scale_of_somebodys_scores_does_not_count() {
        float[][] scores = {{9, 8, 1, 0, 7}, {1, 0, 9, 8, 7}};
        float[][] loud = {scores[0], {1000, 0, 9000, 8000, 7000}};

        assertThat(FairOrder.pick(loud, 5, any -> true)).isEqualTo(FairOrder.pick(scores, 5, any -> true));
    }

    @Test
    void a_movie_that_points_away_from_somebody_is_as_good_for_them_as_none() {
        float[][] scores = {{1, .9f}, {-5, .1f}};

        assertThat(FairOrder.pick(scores, 1, any -> true)).containsExactly(1);
    }

    @Test
    void a_vetoed_movie_makes_room_for_the_next() {
        float[][] scores = {{3, 2, 1}, {3, 2, 1}};

        assertThat(FairOrder.pick(scores, 2, movie -> movie != 0)).containsExactly(1, 2);
        assertThat(FairOrder.pick(scores, 5, movie -> movie == 1)).containsExactly(1);
    }

    @Test
    void alone_somebody_gets_their_own_order() {
        assertThat(FairOrder.pick(new float[][] {{.1f, .9f, .5f, .5f}}, 4, any -> true))
                .containsExactly(1, 2, 3, 0);
    }

    /** Ten movies from one on, and the rest hardly. */
    private static float[] liking(int first, int movies) {
        var scores = new float[movies];
        Arrays.fill(scores, .1f);
        Arrays.fill(scores, first, first + 10, 1);
        return scores;
    }
}
