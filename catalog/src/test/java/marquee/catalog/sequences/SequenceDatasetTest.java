package marquee.catalog.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import marquee.catalog.DatasetException;
import marquee.catalog.Movie;
import marquee.catalog.Notes;
import marquee.catalog.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceDatasetTest {

    @TempDir
    private Path home;

    private final Notes notes = new Notes();

    @Test
    void the_order_of_the_file_is_the_order_and_watching_is_liking() throws IOException {
        Path file = file("watched.txt", "1 9\n1 4\n2 9\n1 7\n");

        assertThat(watched(file)).containsExactly("1:9@1", "1:4@2", "1:7@3", "2:9@1");
        assertThat(ratings(file))
                .allSatisfy(rating -> assertThat(rating.stars().isPositive()).isTrue());
        assertThat(open(file).tellsTimes()).isFalse();
        assertThat(open(file).name()).isEqualTo("watched");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 9\n1 4\n",
                "1\t9\n1\t4\n",
                "  1   9 \r\n\r\n1 \t 4\r\n",
                "1,9\n1,4\n",
                "1::9\n1::4\n",
                "1.0;9.0\n1.0;4.0\n",
                "user_id item_id\n1 9\n1 4\n",
                "movieId,userId\n9,1\n4,1\n",
                "\uFEFF1 9\n1 4"
            })
    void it_is_read_as_people_write_it(String text) throws IOException {
        assertThat(watched(file("watched.txt", text))).containsExactly("1:9@1", "1:4@2");
        assertThat(notes.told()).isEmpty();
    }

    @Test
    void without_a_list_movies_are_called_by_their_numbers() throws IOException {
        try (Stream<Movie> movies = open(file("watched.txt", "1 9\n1 4\n2 9\n")).movies()) {
            assertThat(movies).extracting(Movie::title).containsExactly("Movie 4", "Movie 9");
        }
    }

    @Test
    void a_list_of_movies_beside_it_names_them() throws IOException {
        file("movies.csv", "movieId,title,genres\n4,Heat (1995),Crime\n9,Toy Story (1995),Comedy\n");
        file("links.csv", "movieId,imdbId,tmdbId\n9,1,862\n");
        file("sequences.txt", "1 9\n1 4\n");

        assertThat(SequenceDataset.isOne(home)).isTrue();
        try (Stream<Movie> movies = open(home).movies()) {
            assertThat(movies).extracting(Movie::title).containsExactly("Heat", "Toy Story");
        }
        assertThat(ratings(home)).extracting(rating -> rating.movie().value()).contains(862L);
    }

    @Test
    void a_folder_with_ratings_is_no_sequence_file() throws IOException {
        file("movies.csv", "movieId,title,genres\n4,Heat (1995),Crime\n");
        file("ratings.csv", "userId,movieId,rating,timestamp\n1,4,3,1000102975\n");
        file("sequences.txt", "1 4\n");

        assertThat(SequenceDataset.isOne(home)).isFalse();
    }

    @Test
    void movies_that_the_list_does_not_have_cost_their_lines_and_are_told() throws IOException {
        file("movies.csv", "movieId,title,genres\n4,Heat (1995),Crime\n");
        Path file = file("sequences.txt", "1 4\n2 4\n2 5\n");

        assertThat(watched(file)).containsExactly("1:4@1", "2:4@1");
        assertThat(notes.told()).singleElement().asString().contains("line 3: movie 5 is unknown");
    }

    @Test
    void what_was_watched_again_counts_where_it_was_watched_last() throws IOException {
        Path file = file("watched.txt", "1 9\n1 4\n1 9\n");

        assertThat(watched(file)).containsExactlyInAnyOrder("1:4@2", "1:9@3");
        assertThat(notes.told()).singleElement().asString().contains("1 times a movie was watched again");
    }

    @Test
    void a_broken_line_costs_that_line_and_is_kept_for_people_to_see() throws IOException {
        Path file = file("watched.txt", "1 9\n".repeat(200) + "1 nine\n2 4 5\n1 4\n");

        assertThat(watched(file)).contains("1:4@201");
        assertThat(notes.told())
                .first()
                .asString()
                .contains("2 of 203 rows are bad")
                .contains("line 201");
        assertThat(home.resolve("rejects/watched/watched.txt.csv")).content().contains("1 nine", "2 4 5");
    }

    @Test
    void too_many_broken_lines_stop_the_reading() throws IOException {
        Path file = file("watched.txt", "1 9\n1 x\n");

        assertThatThrownBy(() -> ratings(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("Repair or replace the file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\n2\n", "1 2 3\n", "1::2::5::978300760\n", ""})
    void other_files_are_refused_in_a_sentence(String text) throws IOException {
        Path file = file("watched.txt", text);

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("watched.txt")
                .hasMessageContaining("a person and a movie");
    }

    @Test
    void the_same_file_has_the_same_hash_and_another_list_the_same_people() throws IOException {
        Path file = file("watched.txt", "1 9\n");
        SequenceDataset alone = open(file);
        String before = alone.hash();
        file("movies.csv", "movieId,title,genres\n9,Toy Story (1995),Comedy\n");

        assertThat(open(file).hash()).isNotEqualTo(before);
        assertThat(open(file).origin()).isEqualTo(alone.origin());
    }

    private SequenceDataset open(Path path) {
        return SequenceDataset.open(path, home.resolve("rejects"), notes);
    }

    private List<Rating> ratings(Path path) {
        try (Stream<Rating> ratings = open(path).ratings()) {
            return ratings.toList();
        }
    }

    private List<String> watched(Path path) {
        return ratings(path).stream()
                .map(rating -> rating.userId() + ":" + (rating.movie().value() % 1_000) + "@" + seconds(rating.at()))
                .toList();
    }

    private static long seconds(Instant at) {
        return at.getEpochSecond();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }
}
