package marquee.training.secondstage.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import org.junit.jupiter.api.Test;

class CommonAudienceTest {

    private static final long ALL_STEPS = Long.MAX_VALUE;

    @Test
    void movies_that_the_same_people_like_are_near_whoever_else_is_famous() {
        var dataset = new SmallDataset();
        for (int person = 1; person <= 30; person++) {
            dataset.rated(person, 100, 4, person);
            dataset.rated(person, person <= 10 ? 1 : 3, 5, person);
            dataset.rated(person, person <= 10 ? 2 : 4, 5, person);
        }
        var ratings = dataset.interactions();

        assertThat(nearest(ratings, 1, ALL_STEPS)).startsWith(2L, 100L).doesNotContain(3L, 4L, 1L);
        assertThat(nearest(ratings, 4, ALL_STEPS)).startsWith(3L);
    }

    @Test
    void one_person_in_common_tells_less_than_many() {
        var dataset = new SmallDataset();
        for (int person = 1; person <= 20; person++) {
            dataset.rated(person, 1, 5, person).rated(person, 2, 5, person);
            if (person > 8) {
                dataset.rated(person, 5, 5, person);
            }
        }
        dataset.rated(50, 1, 5, 50).rated(50, 9, 5, 50);

        assertThat(nearest(dataset.interactions(), 1, ALL_STEPS)).containsExactly(2L, 5L, 9L);
    }

    @Test
    void a_draw_of_the_people_finds_nearly_the_same_where_all_would_take_too_long() {
        var random = new Random(5);
        var dataset = new SmallDataset();
        for (int person = 1; person <= 400; person++) {
            for (int i = 0; i < 20; i++) {
                dataset.rated(person, 1 + person % 4 * 10 + random.nextInt(random.nextInt(10) == 0 ? 40 : 10), 5, i);
            }
        }
        var ratings = dataset.interactions();

        long kept = nearest(ratings, 3, 8_000).stream()
                .limit(8)
                .filter(nearest(ratings, 3, ALL_STEPS).subList(0, 9)::contains)
                .count();

        assertThat(kept).isGreaterThanOrEqualTo(7);
    }

    private static List<Long> nearest(Interactions ratings, long movie, long steps) {
        int row = -1;
        for (int i = 0; i < ratings.items().size(); i++) {
            row = ratings.items().movie(i).value() == movie ? i : row;
        }
        return Arrays.stream(CommonAudience.nearest(ratings, 20, steps)[row].rows())
                .mapToObj(other -> ratings.items().movie(other).value())
                .toList();
    }
}
