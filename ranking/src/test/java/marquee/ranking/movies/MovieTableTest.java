package marquee.ranking.movies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.ranking.movies.MovieTableBuilder.Votes;
import marquee.towers.MovieVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovieTableTest {

    private static final int DIMENSION = 128;
    private static final RandomGenerator RANDOM = new java.util.Random(7);

    private final float[][] vectors = {unit(DIMENSION), unit(DIMENSION), unit(DIMENSION)};
    private final float[][] contents = {unit(MovieTable.SKETCH), unit(MovieTable.SKETCH), unit(MovieTable.SKETCH)};
    private final MovieTable table = table();

    @Test
    void knows_its_movies_by_their_ids() {
        assertThat(table.size()).isEqualTo(3);
        assertThat(table.row(20)).isEqualTo(1);
        assertThat(table.movieId(1)).isEqualTo(20);
        assertThat(table.row(21)).isEqualTo(MovieTable.UNKNOWN);
    }

    @Test
    void says_what_is_known_of_a_movie() {
        assertThat(table.genreNames()).containsExactly("Drama", "War");
        assertThat(table.traits(0)).isEqualTo(new MovieTraits(table.bits(List.of("Drama", "War")), 1957, 7, 4.25f));
        assertThat(table.traits(2)).isEqualTo(new MovieTraits(0, 0, 0, 0));
        assertThat(table.likes(0)).isEqualTo(5);
    }

    @Test
    void scores_as_the_towers_do_up_to_rounding() {
        float[] person = unit(DIMENSION);
        for (int row = 0; row < vectors.length; row++) {
            assertThat(table.score(row, person)).isCloseTo(dot(vectors[row], person), within(1e-3f));
        }
    }

    @Test
    void compares_movies_by_their_vectors_without_the_filling_and_by_their_content() {
        float[] a = MovieVectors.withoutFilling(vectors[0]);
        float[] b = MovieVectors.withoutFilling(vectors[1]);
        double cosine = dot(a, b) / Math.sqrt((double) dot(a, a) * dot(b, b));
        assertThat(table.vectorSimilarity(0, 1)).isCloseTo((float) cosine, within(1e-3f));
        assertThat(table.contentSimilarity(0, 1)).isCloseTo(dot(contents[0], contents[1]), within(.03f));
        assertThat(table.contentSimilarity(2, 2)).isCloseTo(1, within(.03f));
    }

    @Test
    void is_the_same_after_it_was_in_a_file(@TempDir Path folder) throws IOException {
        MovieTableFile.write(folder, table);
        MovieTable read = MovieTableFile.read(folder);
        assertThat(read.columns()).usingRecursiveComparison().isEqualTo(table.columns());
        assertThat(read.row(30)).isEqualTo(2);
    }

    @Test
    void a_file_of_another_form_is_refused(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve(MovieTableFile.NAME), new byte[] {0, 0, 0, 99});
        assertThatThrownBy(() -> MovieTableFile.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("99");
    }

    private MovieTable table() {
        var movies = List.of(
                movie(10, OptionalInt.of(1957), "War", "Drama"),
                movie(20, OptionalInt.of(2001), "Drama"),
                movie(30, OptionalInt.empty()));
        var builder = new MovieTableBuilder(movies, DIMENSION);
        builder.add(movies.get(0), new Votes(7, 5, 4.25f), vectors[0], contents[0]);
        builder.add(movies.get(1), new Votes(2, 1, 3.5f), vectors[1], contents[1]);
        builder.add(movies.get(2), new Votes(0, 0, 0), vectors[2], contents[2]);
        return builder.build();
    }

    private static Movie movie(long id, OptionalInt year, String... genres) {
        return new Movie(
                new MovieId(id),
                OptionalLong.empty(),
                "A movie",
                year,
                List.of(genres),
                List.of(),
                Movie.Text.UNKNOWN,
                Movie.Popularity.UNKNOWN);
    }

    private static float[] unit(int dimension) {
        var vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) RANDOM.nextGaussian();
        }
        float length = (float) Math.sqrt(dot(vector, vector));
        for (int i = 0; i < dimension; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
