package marquee.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import marquee.ranking.candidates.Scored;
import marquee.ranking.movies.MovieTraits;
import marquee.ranking.rules.GenreCalibration.Weights;
import marquee.ranking.taste.GenreTarget;
import org.junit.jupiter.api.Test;

class GenreCalibrationTest {

    private static final GenreTarget HALF_AND_HALF = new GenreTarget(new double[] {.5, .5}, new double[2]);

    private static final Weights BALANCED = new Weights(10, 10);

    /** Forty of the first genre, then ten of the second. */
    private final List<Scored> candidates = IntStream.range(0, 50)
            .mapToObj(place -> movie(place, place < 40 ? 1 : 2, -Math.log1p(place)))
            .toList();

    @Test
    void gives_each_genre_its_part() {
        var list = GenreCalibration.pick(candidates, HALF_AND_HALF, BALANCED, 10);
        assertThat(list).filteredOn(one -> one.traits().genres() == 2).hasSizeBetween(4, 5);
    }

    @Test
    void without_weight_the_best_stay_the_best() {
        assertThat(GenreCalibration.pick(candidates, HALF_AND_HALF, new Weights(0, 0), 10))
                .isEqualTo(candidates.subList(0, 10));
    }

    @Test
    void shows_the_picked_movies_best_first() {
        assertThat(GenreCalibration.pick(candidates, HALF_AND_HALF, BALANCED, 10))
                .isSortedAccordingTo(Scored::bestFirst);
    }

    @Test
    void picks_each_once_and_no_more_than_there_are() {
        assertThat(GenreCalibration.pick(candidates, HALF_AND_HALF, BALANCED, 100))
                .hasSize(50)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_taste_whose_movies_have_a_common_genre_beside_it_gets_as_many_places_as_one_whose_movies_stand_alone() {
        // thrillers are dramas too, westerns are westerns alone, and what ranks best are dramas
        long thriller = 1;
        long western = 2;
        long drama = 4;
        var shown = IntStream.range(0, 90)
                .mapToObj(place ->
                        movie(place, place < 40 ? drama : place < 65 ? thriller | drama : western, -Math.log1p(place)))
                .toList();
        var parts = new double[] {.25, .5, .25};
        var target = new GenreTarget(parts, new double[] {.5, .5, 0});

        var list = GenreCalibration.pick(shown, target, new Weights(2, 2), 20);

        assertThat(count(list, thriller)).isBetween(7L, 11L);
        assertThat(count(list, western)).isBetween(7L, 11L);
        assertThat(count(GenreCalibration.pick(shown, target, new Weights(2, 0), 20), thriller))
                .isLessThan(7);
    }

    private static long count(List<Scored> list, long genre) {
        return list.stream().filter(one -> (one.traits().genres() & genre) != 0).count();
    }

    private static Scored movie(int id, long genres, double score) {
        return new Scored(id, id, new MovieTraits(genres, 2000, 10, 3.5f), score, score);
    }
}
