package marquee.training.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.ranking.gems.GemVectors;
import org.junit.jupiter.api.Test;

/** In a world of two tastes: the first half of the movies are westerns, the second musicals; the first of each are known best. */
class GemTrainingTest {

    private static final int MOVIES = 60;
    private static final Interactions RATINGS =
            SmallDataset.twoTastes(80, MOVIES).interactions();
    private static final GemVectors VECTORS = GemTraining.vectors(RATINGS, 1).orElseThrow();

    @Test
    void every_vector_has_length_one() {
        assertThat(IntStream.range(0, VECTORS.size()).mapToDouble(row -> dot(VECTORS.vector(row), VECTORS.vector(row))))
                .hasSizeGreaterThan(MOVIES / 2)
                .allSatisfy(square -> assertThat(square).isEqualTo(1, within(1e-4)));
    }

    @Test
    void somebody_whom_the_training_never_saw_is_led_to_movies_of_their_taste() {
        assertThat(nearest(List.of(1L, 2L, 3L)).subList(0, 8)).allMatch(movie -> movie <= MOVIES / 2);
        assertThat(nearest(List.of(31L, 32L, 33L)).subList(0, 8)).allMatch(movie -> movie > MOVIES / 2);
    }

    @Test
    void what_they_are_led_to_is_known_to_fewer_than_the_best_known_of_their_taste() {
        var best = nearest(List.of(1L, 2L, 3L)).subList(0, 8);

        assertThat(best.stream().mapToLong(movie -> movie).average().orElse(0)).isGreaterThan(12);
    }

    @Test
    void hardly_liked_movies_are_left_out() {
        var dataset = SmallDataset.twoTastes(80, MOVIES).rated(1, 900, 5, 1).rated(2, 900, 5, 1);

        assertThat(GemTraining.vectors(dataset.interactions(), 1).orElseThrow().movieIds())
                .doesNotContain(900)
                .contains(1);
    }

    @Test
    void there_are_none_where_nobody_likes_anything() {
        assertThat(GemTraining.vectors(RATINGS.keep((user, position) -> false), 1))
                .isEmpty();
    }

    @Test
    void very_many_likes_are_learned_from_a_part_of_the_people() {
        Likes some = Likes.sampled(RATINGS, 100, 1);

        assertThat(some.size()).isBetween(101, 200);
        assertThat(some.people()).isLessThan(RATINGS.users());
        assertThat(Likes.sampled(RATINGS, Integer.MAX_VALUE, 1).liked())
                .isEqualTo(Likes.of(RATINGS).liked());
    }

    /** All movies but those liked, best first. */
    private static List<Long> nearest(List<Long> liked) {
        var rows = IntStream.range(0, VECTORS.size()).boxed().toList();
        float[] person = GemVectors.person(rows.stream()
                        .filter(row -> liked.contains(VECTORS.movieIds()[row]))
                        .map(VECTORS::vector)
                        .toList())
                .orElseThrow();
        return rows.stream()
                .filter(row -> !liked.contains(VECTORS.movieIds()[row]))
                .sorted(Comparator.comparingDouble(row -> -dot(person, VECTORS.vector(row))))
                .map(row -> VECTORS.movieIds()[row])
                .toList();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
