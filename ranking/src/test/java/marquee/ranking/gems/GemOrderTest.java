package marquee.ranking.gems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GemOrderTest {

    private static final Renown RENOWN = new Renown(10, 50);

    @Test
    void more_than_half_of_the_first_movies_however_many_are_known_by_few() {
        int[] ratings = {40, 40, 30, 5, 40, 5, 5, 20, 5};

        int[] shown = shown(ratings);

        for (int count = 1; count <= shown.length; count++) {
            long few = Arrays.stream(shown, 0, count).filter(n -> n <= 10).count();
            assertThat(2 * few)
                    .as("of the first %d of %s", count, Arrays.toString(shown))
                    .isGreaterThan(count);
        }
    }

    @Test
    void what_fits_best_comes_first_as_far_as_that_lets_it() {
        assertThat(order(40, 41, 5, 6, 7)).containsExactly(2, 3, 0, 4, 1);
        assertThat(order(5, 6, 40, 7)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void what_everybody_knows_is_no_gem_however_well_it_fits() {
        assertThat(order(51, 500, 50, 5, 6)).containsExactly(3, 4, 2);
    }

    @Test
    void nothing_is_left_where_none_is_known_by_few() {
        assertThat(order(40, 50)).isEmpty();
        assertThat(order()).isEmpty();
    }

    @Test
    void few_know_what_lies_behind_the_better_known_half_of_all_ratings_and_the_first_of_them_are_famous() {
        int[] ratings = IntStream.concat(
                        IntStream.of(100, 90, 80, 70, 60),
                        IntStream.generate(() -> 5).limit(120))
                .toArray();

        assertThat(Renown.of(ratings)).isEqualTo(new Renown(5, 90));
        assertThat(Renown.of(IntStream.of(ratings).map(n -> 100 * n).toArray())).isEqualTo(new Renown(500, 9000));
        assertThat(Renown.of(new int[0])).isEqualTo(new Renown(0, 0));
    }

    private static int[] order(int... ratings) {
        return GemOrder.order(ratings.length, place -> ratings[place], RENOWN);
    }

    private static int[] shown(int[] ratings) {
        return Arrays.stream(order(ratings)).map(place -> ratings[place]).toArray();
    }
}
