package marquee.ranking.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairOrderTest {

    @Test
    void what_everybody_likes_comes_first_and_nobody_is_left_out() {
        // 0 and 1 are the first person's, 2 and 3 the second's; 4 is good for both
        double[][] likely = {{.9, .8, .1, 0, .7}, {.1, 0, .9, .8, .7}};

        int[] list = FairOrder.pick(likely, 3, any -> true);

        assertThat(list).startsWith(4);
        assertThat(list).containsAnyOf(0, 1).containsAnyOf(2, 3);
    }

    @Test
    void somebody_of_another_taste_than_all_others_has_movies_of_theirs_in_the_list() {
        int movies = 100;
        double[] common = likely(90, movies, .05, .5);
        double[] other = likely(0, movies, .05, .5);

        int[] list = FairOrder.pick(new double[][] {common, common, common, other}, 10, any -> true);

        assertThat(IntStream.of(list).filter(movie -> movie < 10).count()).isBetween(1L, 4L);
        assertThat(IntStream.of(list).filter(movie -> movie >= 90).count()).isGreaterThan(5);
    }

    @Test
    void who_likes_little_has_a_say_beside_who_likes_nearly_everything() {
        double[] choosy = likely(0, 100, .02, .3);
        double[] easy = likely(90, 100, .6, .9);

        int[] list = FairOrder.pick(new double[][] {choosy, easy}, 10, any -> true);

        assertThat(IntStream.of(list).filter(movie -> movie < 10).count()).isGreaterThan(5);
    }

    @Test
    void a_vetoed_movie_makes_room_for_the_next() {
        double[][] likely = {{.3, .2, .1}, {.3, .2, .1}};

        assertThat(FairOrder.pick(likely, 2, movie -> movie != 0)).containsExactly(1, 2);
        assertThat(FairOrder.pick(likely, 5, movie -> movie == 1)).containsExactly(1);
    }

    @Test
    void alone_somebody_gets_their_own_order() {
        assertThat(FairOrder.pick(new double[][] {{.1, .9, .5, .5}}, 4, any -> true))
                .containsExactly(1, 2, 3, 0);
    }

    /** Ten movies from one on, and the rest. */
    private static double[] likely(int first, int movies, double rest, double ten) {
        var likely = new double[movies];
        Arrays.fill(likely, rest);
        Arrays.fill(likely, first, first + 10, ten);
        return likely;
    }
}
