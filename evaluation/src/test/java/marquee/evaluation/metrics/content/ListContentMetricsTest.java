package marquee.evaluation.metrics.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import marquee.catalog.Movie;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.model.Person;
import org.junit.jupiter.api.Test;

class ListContentMetricsTest {

    /** Rows 0 and 1 are westerns, 2 and 3 dramas; person 9 likes one of each. */
    private final SmallDataset dataset = new SmallDataset()
            .genres(1, "Western")
            .genres(2, "Western")
            .genres(3, "Drama")
            .genres(4, "Drama")
            .rated(9, 1, 5, 0)
            .rated(9, 3, 4, 1)
            .rated(8, 2, 5, 2)
            .rated(8, 4, 5, 2);

    private final Interactions ratings = dataset.interactions();
    private final List<Movie> movies = ratings.items().describedBy(dataset);
    private final List<Person> people = List.of(Person.known(ratings.userRow(9), ratings));

    @Test
    void a_list_with_the_genres_of_the_likes_is_calibrated() {
        assertThat(new Miscalibration(10, movies, people).over(List.of(list(1, 3))))
                .isEqualTo(0, within(1e-9));
    }

    @Test
    void a_list_that_lacks_half_of_a_taste_is_as_far_off_as_the_divergence_says() {
        double without = .5 * Math.log(.5 / (.01 * .5)) + .5 * Math.log(.5 / (.99 + .01 * .5));
        assertThat(new Miscalibration(10, movies, people).over(List.of(list(1))))
                .isEqualTo(without, within(1e-9));
    }

    @Test
    void lists_of_other_people_are_refused() {
        assertThatThrownBy(() -> new Miscalibration(10, movies, people).over(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 lists for 1 people");
    }

    @Test
    void counts_the_places_of_movies_without_a_rating() {
        var counts = new int[] {3, 0, 0, 5};
        assertThat(new UnratedShare(2, counts).over(List.of(list(0, 1, 2), list(3, 0))))
                .isEqualTo(.25);
    }

    @Test
    void an_unrated_movie_that_is_right_twice_as_often_as_a_blind_guess_has_a_lift_of_two() {
        var unrated = new BitSet();
        unrated.set(1, 3);
        var lift = new UnratedLift(2, unrated, List.of(new int[] {1}, new int[] {2}));
        assertThat(lift.over(List.of(
                        Judged.of(new int[] {1, 0}, new int[] {1}), Judged.of(new int[] {2, 0}, new int[] {2}))))
                .isEqualTo(2);
        assertThat(lift.over(List.of(Judged.of(new int[] {0, 3}, new int[] {1}))))
                .isZero();
    }

    private static Judged list(int... shown) {
        return Judged.of(shown, new int[] {0});
    }
}
