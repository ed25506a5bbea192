package marquee.backend.recommendations.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiversityTest {

    private static final int MOVIES = 70;
    private static final int LIMIT = 14;
    private static final List<Candidate> CANDIDATES = LongStream.rangeClosed(1, MOVIES)
            .mapToObj(id -> new Candidate(id, 1.0 / id, new Reason.FitsYourTaste()))
            .toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_step_of_the_slider_makes_a_list_less_varied(long seed) {
        var world = new Movies(seed);
        var lists = IntStream.rangeClosed(0, 10)
                .mapToObj(step -> world.diversity.pick(CANDIDATES, step / 10.0, LIMIT))
                .toList();

        assertThat(lists).allSatisfy(list -> assertThat(list).hasSize(LIMIT).doesNotHaveDuplicates());
        assertThat(of(lists, world::apart)).isSorted();
        assertThat(of(lists, world::genresApart)).isSorted();
        assertThat(world.apart(lists.getLast())).isGreaterThan(1.2 * world.apart(lists.getFirst()));
        assertThat(lists.getLast()).isNotEqualTo(lists.get(5)).isNotEqualTo(lists.getFirst());
        assertThat(lists.getLast().getFirst()).isNotEqualTo(lists.getFirst().getFirst());
    }

    @Test
    void without_diversity_the_best_are_picked_in_their_order() {
        assertThat(new Movies(1).diversity.pick(CANDIDATES, 0, LIMIT)).isEqualTo(CANDIDATES.subList(0, LIMIT));
    }

    @Test
    void one_of_twins_makes_room_for_a_movie_that_lies_apart() {
        var vectors = Map.of(1L, new float[] {1, 0}, 2L, new float[] {1, 0}, 3L, new float[] {0, 1});
        var diversity = new Diversity(vectors, (a, b) -> 0);

        assertThat(diversity.pick(CANDIDATES.subList(0, 3), 1, 2))
                .extracting(Candidate::movieId)
                .containsAnyOf(1L, 2L)
                .contains(3L);
    }

    @Test
    void there_are_never_more_than_candidates() {
        assertThat(new Movies(1).diversity.pick(CANDIDATES, 1, 2 * MOVIES)).isEqualTo(CANDIDATES);
        assertThat(new Movies(1).diversity.pick(List.of(), 1, LIMIT)).isEmpty();
    }

    private static List<Double> of(List<List<Candidate>> lists, ToDoubleFunction<List<Candidate>> measure) {
        return lists.stream().map(list -> round(measure.applyAsDouble(list))).toList();
    }

    private static double round(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    /** Movies in a few directions, the first ones alike, each with some of five genres. */
    private static final class Movies {

        private final Map<Long, float[]> vectors = new HashMap<>();
        private final int[] genres = new int[MOVIES + 1];
        private final Diversity diversity = new Diversity(vectors, this::sharedGenres);

        Movies(long seed) {
            var random = new Random(seed);
            for (long id = 1; id <= MOVIES; id++) {
                float[] vector = new float[8];
                double norm = 0;
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = (float) (random.nextGaussian() * (0.3 + id / 70.0) + (i == 0 ? 2 : 0));
                    norm += vector[i] * vector[i];
                }
                for (int i = 0; i < vector.length; i++) {
                    vector[i] /= (float) Math.sqrt(norm);
                }
                vectors.put(id, vector);
                genres[(int) id] = 1 + random.nextInt(31);
            }
        }

        double sharedGenres(long a, long b) {
            int one = genres[(int) a];
            int other = genres[(int) b];
            return (double) Integer.bitCount(one & other) / Integer.bitCount(one | other);
        }

        double apart(List<Candidate> list) {
            return mean(list, (a, b) -> 1 - DotProduct.of(vector(a), vector(b)));
        }

        private float[] vector(long id) {
            return Objects.requireNonNull(vectors.get(id));
        }

        double genresApart(List<Candidate> list) {
            return mean(list, (a, b) -> 1 - sharedGenres(a, b));
        }

        private static double mean(List<Candidate> list, Diversity.Pairwise distance) {
            var all = new ArrayList<Double>();
            for (int i = 0; i < list.size(); i++) {
                for (int j = 0; j < i; j++) {
                    all.add(distance.of(list.get(i).movieId(), list.get(j).movieId()));
                }
            }
            return all.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }
}
