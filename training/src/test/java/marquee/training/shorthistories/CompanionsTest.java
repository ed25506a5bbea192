package marquee.training.shorthistories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import marquee.evaluation.SmallDataset;
import marquee.training.settings.Weight;
import org.junit.jupiter.api.Test;

class CompanionsTest {

    private static final int MOVIES = 4;
    private static final float TOLERANCE = 1e-4f;

    /** Three people like 1 and 2, one of them 3, too; somebody dislikes 4. */
    private final Weight companions = Companions.of(
            new SmallDataset()
                    .rated(1, 1, 5, 1)
                    .rated(1, 2, 5, 2)
                    .rated(1, 3, 4, 3)
                    .rated(2, 1, 5, 1)
                    .rated(2, 2, 4, 2)
                    .rated(3, 1, 4, 1)
                    .rated(3, 2, 5, 2)
                    .rated(3, 4, 1, 3)
                    .interactions(),
            axes());

    @Test
    void a_movie_points_to_those_liked_by_the_same_people_the_more_the_surer_that_is() {
        float[] first = companions.row(1);
        double bySecond = 3 / (3 + 100.0);
        double byThird = 1 / (Math.sqrt(3) + 100);
        assertThat((double) first[2] / first[1]).isCloseTo(byThird / bySecond, within(1e-3));
        assertThat(first[0]).isCloseTo(0, within(TOLERANCE));
    }

    @Test
    void what_nobody_likes_says_nothing_and_is_said_by_nobody() {
        assertThat(companions.row(4)).containsOnly(0);
        assertThat(companions.row(0)).containsOnly(0);
        assertThat(companions.row(1)[3]).isCloseTo(0, within(TOLERANCE));
    }

    @Test
    void rows_are_of_length_1_on_average_and_fill_up_no_length() {
        double lengths = 0;
        for (int movie = 1; movie <= 3; movie++) {
            lengths += length(companions.row(movie));
            assertThat(companions.row(movie)[MOVIES]).isZero();
        }
        assertThat(lengths / 3).isCloseTo(1, within(1e-4));
    }

    /** Movies at right angles to each other, half of each vector being filling. */
    private static Weight axes() {
        var movies = Weight.zeros(1 + MOVIES, MOVIES + 1);
        for (int movie = 1; movie <= MOVIES; movie++) {
            movies.values()[movie * movies.columns() + movie - 1] = 0.7f;
            movies.values()[movie * movies.columns() + MOVIES] = 0.7f;
        }
        return movies;
    }

    private static double length(float[] vector) {
        double square = 0;
        for (float number : vector) {
            square += (double) number * number;
        }
        return Math.sqrt(square);
    }
}
