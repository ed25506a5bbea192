package marquee.evaluation.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import org.junit.jupiter.api.Test;

class PeopleGroupsTest {

    @Test
    void thirds_are_equal_and_go_up() {
        var thirds = Division.evenly("size", List.of("small", "middle", "large"), new double[] {5, 1, 9, 2, 8, 4});

        assertThat(thirds.partOf()).containsExactly(1, 0, 2, 0, 2, 1);
        assertThat(thirds.members(2)).containsExactly(2, 4);
    }

    @Test
    void who_says_nothing_is_in_no_part_and_parts_of_few_people_can_go() {
        var words = Division.byWord(
                "work", List.of(Optional.of("writer"), Optional.empty(), Optional.of("artist"), Optional.of("writer")));

        assertThat(words.parts()).containsExactly("artist", "writer");
        assertThat(words.partOf()).containsExactly(1, Division.NONE, 0, 1);
        assertThat(words.ofAtLeast(2).parts()).containsExactly("writer");
        assertThat(words.ofAtLeast(2).partOf()).containsExactly(0, Division.NONE, Division.NONE, 0);
    }

    @Test
    void renown_is_that_of_what_somebody_liked_and_not_of_what_they_disliked() {
        Interactions ratings = new SmallDataset()
                .rated(1, 10, 5, 1)
                .rated(1, 11, 1, 2)
                .rated(1, 12, 4, 3)
                .rated(2, 11, 5, 1)
                .rated(3, 11, 5, 1)
                .rated(2, 12, 5, 2)
                .interactions();

        assertThat(Tastes.renown(Person.known(0, ratings), ratings.counts())).isEqualTo(1.5);
    }

    @Test
    void somebody_of_one_genre_is_not_diverse_and_equal_parts_are_most() {
        var dataset = new SmallDataset()
                .genres(10, "Western")
                .genres(11, "Musical")
                .genres(12, "Western", "Musical")
                .rated(1, 10, 5, 1)
                .rated(1, 11, 1, 2)
                .rated(2, 12, 5, 1)
                .rated(2, 10, 5, 2)
                .rated(2, 11, 5, 3);
        Interactions ratings = dataset.interactions();
        var movies = dataset.content().movies();

        assertThat(Tastes.diversity(Person.known(0, ratings), movies)).isZero();
        assertThat(Tastes.diversity(Person.known(1, ratings), movies)).isCloseTo(Math.log(2), within(1e-9));
    }
}
