package marquee.catalog.movielens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The counts are those of ml-latest-small's own README. */
@EnabledIfEnvironmentVariable(
        named = "MOVIELENS_DIR",
        matches = ".*ml-latest-small/?",
        disabledReason = "MOVIELENS_DIR does not name an ml-latest-small folder; other tests read small files instead")
class RealMovieLensTest {

    @TempDir
    private Path rejects;

    private Dataset dataset;

    @BeforeEach
    void open() {
        dataset = MovieLens.open(Path.of(System.getenv("MOVIELENS_DIR")), rejects, Progress.silent());
    }

    @Test
    void reads_every_movie_rating_and_tag_of_ml_latest_small() {
        assertThat(count(dataset.movies())).isEqualTo(9742);
        assertThat(count(dataset.ratings())).isEqualTo(100_836);
        assertThat(count(dataset.tags())).isEqualTo(3683);
        try (Stream<Rating> ratings = dataset.ratings()) {
            assertThat(ratings.map(Rating::userId).distinct()).hasSize(610);
        }
        assertThat(rejects).isEmptyDirectory();
    }

    @Test
    void knows_movies_by_their_tmdb_ids() {
        Movie toyStory = movies().values().stream()
                .filter(movie -> movie.id().equals(new MovieId(862)))
                .findFirst()
                .orElseThrow();
        assertThat(toyStory.title()).isEqualTo("Toy Story");
        assertThat(toyStory.year()).isEqualTo(OptionalInt.of(1995));
        assertThat(toyStory.genres()).containsExactly("Adventure", "Animation", "Children", "Comedy", "Fantasy");
        assertThat(toyStory.tags()).startsWith("pixar").contains("fun");
    }

    @Test
    void keeps_movies_without_a_tmdb_id_of_their_own_under_stand_ins() {
        List<Movie> standIns = movies().values().stream()
                .filter(movie -> movie.id().isStandIn())
                .toList();
        assertThat(movies()).hasSize(9742);
        assertThat(standIns)
                .hasSize(9)
                .allSatisfy(movie -> assertThat(movie.id())
                        .isEqualTo(MovieId.standInFor(movie.datasetId().orElseThrow())));
    }

    @Test
    void leaves_no_year_and_no_trailing_article_in_a_title() {
        assertThat(movies().values()).extracting(Movie::title).noneMatch(title -> title.matches(".*\\(\\d{4}\\).*"));
        assertThat(movies().values())
                .extracting(Movie::title)
                .noneMatch(title -> title.matches(".*, (The|A|An|Les?|La)\\b(?!.*\\w).*"));
        assertThat(movies().values())
                .filteredOn(movie -> movie.year().isEmpty())
                .hasSize(12);
    }

    @Test
    void reads_the_same_rows_in_the_same_order_again() {
        try (Stream<Rating> once = dataset.ratings();
                Stream<Rating> again = dataset.ratings()) {
            assertThat(once.toList()).isEqualTo(again.toList());
        }
    }

    private Map<MovieId, Movie> movies() {
        try (Stream<Movie> movies = dataset.movies()) {
            return movies.collect(Collectors.toMap(Movie::id, movie -> movie));
        }
    }

    private static long count(Stream<?> stream) {
        try (stream) {
            return stream.count();
        }
    }
}
