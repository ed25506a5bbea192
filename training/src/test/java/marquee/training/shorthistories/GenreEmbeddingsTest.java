package marquee.training.shorthistories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import marquee.catalog.Movie;
import marquee.evaluation.SmallDataset;
import marquee.training.settings.Weight;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class GenreEmbeddingsTest {

    private static final List<Movie> MOVIES = new SmallDataset()
            .genres(1, "Western")
            .genres(2, "Western", "Musical")
            .genres(3, "Musical")
            .genres(4, "Horror")
            .movies()
            .toList();

    private static final Weight HISTORY =
            new Weight(Shape.of(5, 2), new float[] {9, 9, /* padding; then the movies */ 3, 0, 0, 1, 0, 5, 7, 7});

    /** Of westerns (3, 0) and (0, 1): direction (3, 1), mean length 2. */
    @Test
    void a_genre_points_where_its_movies_do_and_is_as_long_as_they_are() {
        var genres = GenreEmbeddings.of(HISTORY, new int[] {2, 1, 1, 1}, MOVIES);
        float[] expected = {(float) (6 / Math.sqrt(10)), (float) (2 / Math.sqrt(10))};
        assertThat(genres.get("Western")).containsExactly(expected, within(1e-6f));
    }

    @Test
    void movies_that_nobody_rated_say_nothing_and_a_genre_of_only_such_is_none() {
        var genres = GenreEmbeddings.of(HISTORY, new int[] {2, 0, 1, 0}, MOVIES);
        assertThat(genres.get("Western")).containsExactly(3, 0);
        assertThat(genres).containsOnlyKeys("Western", "Musical");
    }

    @Test
    void a_movie_says_what_its_genres_do_on_average_and_nothing_where_nobody_rated_it() {
        Weight said = GenreEmbeddings.byMovie(HISTORY, new int[] {2, 1, 1, 0}, MOVIES);
        float[] western = {(float) (6 / Math.sqrt(10)), (float) (2 / Math.sqrt(10))};
        float[] musical = {0, 3};
        assertThat(said.row(1)).containsExactly(western, within(1e-6f));
        assertThat(said.row(2))
                .containsExactly(
                        new float[] {(western[0] + musical[0]) / 2, (western[1] + musical[1]) / 2}, within(1e-6f));
        assertThat(said.row(0)).containsExactly(0, 0);
        assertThat(said.row(4)).containsExactly(0, 0);
    }

    @Test
    void only_the_thirty_best_known_speak_for_a_genre() {
        var dataset = new SmallDataset();
        var counts = new int[31];
        var rows = new float[32 * 2];
        for (int movie = 1; movie <= 31; movie++) {
            dataset.genres(movie, "Western");
            counts[movie - 1] = movie == 8 ? 1 : 2;
            rows[2 * movie + (movie == 8 ? 0 : 1)] = 1;
        }
        var genres = GenreEmbeddings.of(
                new Weight(Shape.of(32, 2), rows), counts, dataset.movies().toList());
        assertThat(genres.get("Western")).containsExactly(0, 1);
    }
}
