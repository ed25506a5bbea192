package marquee.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import marquee.ranking.candidates.Scored;
import marquee.ranking.movies.MovieTraits;
import org.junit.jupiter.api.Test;

class GenreCalibrationTest {

    private static final double[] HALF_AND_HALF = {.5, .5};

    /** Forty of the first genre, then ten of the second. */
    private final List<Scored> candidates = IntStream.range(0, 50)
            .mapToObj(place -> movie(place, place < 40 ? 1 : 2, -Math.log1p(place)))
            .toList();

    @Test
    void gives_each_genre_its_part() {
        var list = GenreCalibration.pick(candidates, HALF_AND_HALF, 10, 10);
        assertThat(list).filteredOn(one -> one.traits().genres() == 2).hasSizeBetween(4, 5);
    }

    @Test
    void without_weight_the_best_stay_the_best() {
        assertThat(GenreCalibration.pick(candidates, HALF_AND_HALF, 0, 10)).isEqualTo(candidates.subList(0, 10));
    }

    @Test
    void shows_the_picked_movies_best_first() {
        assertThat(GenreCalibration.pick(candidates, HALF_AND_HALF, 10, 10)).isSortedAccordingTo(Scored::bestFirst);
    }

    @Test
    void picks_each_once_and_no_more_than_there_are() {
        assertThat(GenreCalibration.pick(candidates, HALF_AND_HALF, 1, 100))
                .hasSize(50)
                .doesNotHaveDuplicates();
    }

    private static Scored movie(int id, long genres, double score) {
        return new Scored(id, id, new MovieTraits(genres, 2000, 10, 3.5f), score, score);
    }
}
