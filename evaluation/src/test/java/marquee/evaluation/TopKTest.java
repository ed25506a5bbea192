package marquee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import marquee.evaluation.model.Person;
import org.junit.jupiter.api.Test;

class TopKTest {

    private static final Person NOBODY =
            Person.unseen(0, new SmallDataset().rated(1, 1, 5, 0).interactions().keep((user, position) -> false));

    @Test
    void the_best_come_first_and_equals_by_smaller_row() {
        float[] scores = {1, 3, 2, 3, 2};
        assertThat(TopK.best(scores, 4, rows(0, 1, 2, 3, 4), NOBODY)).containsExactly(1, 3, 2, 4);
    }

    @Test
    void minus_zero_ties_with_zero() {
        assertThat(TopK.best(new float[] {-0f, 0f}, 2, rows(0, 1), NOBODY)).containsExactly(0, 1);
    }

    @Test
    void only_the_rankable_that_the_person_has_not_rated_compete() {
        var ratings = new SmallDataset()
                .rated(1, 10, 5, 0)
                .rated(1, 30, 2, 1)
                .rated(2, 20, 4, 0)
                .rated(2, 40, 4, 0)
                .interactions();
        float[] scores = {4, 3, 2, 1};
        assertThat(TopK.best(scores, 4, rows(0, 1, 3), Person.known(0, ratings)))
                .containsExactly(1, 3);
    }

    @Test
    void what_somebody_rated_and_does_not_tell_is_not_shown_either() {
        var ratings = new SmallDataset()
                .rated(1, 10, 5, 0)
                .rated(1, 20, 5, 1)
                .rated(2, 30, 5, 0)
                .interactions();
        assertThat(TopK.best(
                        new float[] {3, 2, 1},
                        3,
                        rows(0, 1, 2),
                        Person.known(0, ratings).silent()))
                .containsExactly(2);
    }

    @Test
    void a_score_that_is_no_number_is_an_error() {
        assertThatThrownBy(() -> TopK.best(new float[] {1, Float.NaN}, 1, rows(0, 1), NOBODY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("row 1");
    }

    @Test
    void agrees_with_sorting_everything() {
        var random = new Random(3);
        for (int round = 0; round < 200; round++) {
            var scores = new float[50];
            for (int row = 0; row < scores.length; row++) {
                scores[row] = random.nextInt(12);
            }
            int[] sorted = IntStream.range(0, 50)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer row) -> -scores[row])
                            .thenComparing(Comparator.naturalOrder()))
                    .mapToInt(Integer::intValue)
                    .limit(10)
                    .toArray();
            var all = new BitSet();
            all.set(0, 50);
            assertThat(TopK.best(scores, 10, all, NOBODY)).containsExactly(sorted);
        }
    }

    private static BitSet rows(int... rows) {
        var set = new BitSet();
        Arrays.stream(rows).forEach(set::set);
        return set;
    }
}
