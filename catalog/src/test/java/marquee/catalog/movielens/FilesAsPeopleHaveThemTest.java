package marquee.catalog.movielens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marquee.catalog.DatasetException;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Notes;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.catalog.Tag;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MovieLens's layouts after pandas, spreadsheets and other people have had them in their hands. */
class FilesAsPeopleHaveThemTest {

    private static final MovieId TOY_STORY = new MovieId(862);
    private static final MovieId HEAT = MovieId.standInFor(2);
    private static final Instant TIME = Instant.parse("2001-09-10T06:22:55Z");

    private final Notes notes = new Notes();
    private MovieLensFolder folder = new MovieLensFolder(Path.of(""), notes);

    @TempDir
    private Path home;

    @BeforeEach
    void two_movies() throws IOException {
        folder = new MovieLensFolder(home, notes);
        folder.file("movies.csv", "movieId,title,genres\n1,Toy Story (1995),Comedy\n2,Heat (1995),Crime\n");
        folder.file("links.csv", "movieId,imdbId,tmdbId\n1,1,862\n2,2,\n");
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n1,1,4,1000102975\n1,2,3,1000102975\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "nan", "NULL", "None", "\\N", ""})
    void an_absent_tmdb_id_is_absent_in_every_writing(String absent) throws IOException {
        folder.file("links.csv", "movieId,imdbId,tmdbId\n1,1,862.0\n2,2," + absent + "\n");

        assertThat(folder.movies()).extracting(Movie::id).containsExactly(TOY_STORY, HEAT);
        assertThat(notes.told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comedy/War",
                "Comedy; War",
                "\"Comedy, War\"",
                "\"['Comedy', 'War']\"",
                "\"[{'id': 35, 'name': 'Comedy'}, {'id': 1, 'name': 'War'}]\""
            })
    void genres_are_told_apart_in_every_writing(String genres) throws IOException {
        folder.file("movies.csv", "movieId,title,genres\n1,Toy Story (1995)," + genres + "\n2,Heat (1995),Crime\n");

        assertThat(folder.movies())
                .first()
                .extracting(Movie::genres)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("Comedy", "War");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "None", "null", "[]", "", "Crime|nan", "<NA>"})
    void no_genre_is_called_nothing(String genres) throws IOException {
        folder.file("movies.csv", "movieId,title,genres\n1,Toy Story (1995)," + genres + "\n2,Heat (1995),Crime\n");

        assertThat(folder.movies()).flatExtracting(Movie::genres).containsOnly("Crime");
    }

    @Test
    void genres_without_names_cost_the_genres_and_are_told() throws IOException {
        folder.file("movies.csv", "movieId,title,genres\n1,Toy Story (1995),\"[16, 35]\"\n2,Heat (1995),Crime\n");

        assertThat(folder.movies()).flatExtracting(Movie::genres).containsOnly("Crime");
        assertThat(notes.told()).hasSize(1).first().asString().contains("line 2: genres is not a list");
    }

    @Test
    void optional_files_without_a_byte_count_as_missing() throws IOException {
        folder.file("links.csv", "");
        folder.file("tags.csv", "");

        assertThat(folder.movies()).extracting(Movie::id).containsExactly(MovieId.standInFor(1), HEAT);
        assertThat(folder.ratings()).hasSize(2);
    }

    @Test
    void a_senseless_tmdb_id_costs_the_link_and_is_told() throws IOException {
        folder.file("links.csv", "movieId,imdbId,tmdbId\n1,1,862\n2,2,tt0113277\n");

        assertThat(folder.movies()).extracting(Movie::id).containsExactly(TOY_STORY, HEAT);
        assertThat(notes.told())
                .hasSize(1)
                .first()
                .asString()
                .contains("links.csv: 1 of 2 rows have a value that makes no sense")
                .contains("line 3: tmdbId \"tt0113277\" is not a whole number above zero");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1000102975", "1000102975.0", "1.000102975e+09", "2001-09-10 06:22:55", "2001-09-10T06:22:55Z"})
    void times_are_read_in_every_writing(String time) throws IOException {
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n1,1,4," + time + "\n");
        folder.file("tags.csv", "userId,movieId,tag,timestamp\n1,1,fun," + time + "\n");

        assertThat(folder.ratings()).containsExactly(new Rating(1, TOY_STORY, new Stars(4), TIME));
        assertThat(folder.tags()).containsExactly(new Tag(1, TOY_STORY, "fun", TIME));
    }

    @Test
    void milliseconds_are_refused_by_their_name() throws IOException {
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n1,1,4,1000102975000\n");

        assertThatThrownBy(folder::ratings)
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("ratings.csv: 1 of 1 rows are bad")
                .hasMessageContaining("counts milliseconds")
                .hasMessageContaining("divide them by 1,000");
    }

    @Test
    void ids_written_as_decimals_are_whole_numbers() throws IOException {
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n1.0,2.0,4,1000102975\n");

        assertThat(folder.ratings()).containsExactly(new Rating(1, HEAT, new Stars(4), TIME));
    }

    @Test
    void the_other_publication_of_20m_is_read_under_its_own_names() throws IOException {
        for (String name : List.of("movie", "link", "rating")) {
            Files.move(home.resolve(name + "s.csv"), home.resolve(name + ".csv"));
        }
        folder.file("tag.csv", "userId,movieId,tag,timestamp\n1,1,fun,2001-09-10 06:22:55\n");

        assertThat(folder.movies()).extracting(Movie::id).containsExactly(TOY_STORY, HEAT);
        assertThat(folder.ratings()).hasSize(2);
        assertThat(folder.tags()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_id,movie_id,rating,timestamp",
                "user_id,item_id,rating,timestamp",
                "UserID,MovieID,Rating,Timestamp",
                "user,item,score,time",
                "\"User Id\",\"Item Id\",\"Stars\",\"Rated at\""
            })
    void columns_are_known_by_the_names_that_people_give_them(String header) throws IOException {
        folder.file("ratings.csv", header + "\n1,1,4,1000102975\n");

        assertThat(folder.ratings()).containsExactly(new Rating(1, TOY_STORY, new Stars(4), TIME));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void other_separators_are_read(String separator) throws IOException {
        folder.file("movies.csv", "movieId,title,genres\n1,Toy Story (1995),Comedy|Drama\n".replace(",", separator));

        assertThat(folder.movies())
                .extracting(Movie::title, Movie::genres)
                .containsExactly(tuple("Toy Story", List.of("Comedy", "Drama")));
    }

    @Test
    void latin_1_is_read_and_told() throws IOException {
        Files.write(
                home.resolve("movies.csv"),
                "movieId,title,genres\r\n1,Misérables, Les (1995),Drama\r\n2,Léon – Der Profi (1994),Crime\r\n"
                        .replace("Misérables, Les (1995)", "\"Misérables, Les (1995)\"")
                        .getBytes(Charset.forName("windows-1252")));

        assertThat(folder.movies()).extracting(Movie::title).containsExactly("Les Misérables", "Léon – Der Profi");
        assertThat(notes.told())
                .hasSize(1)
                .first()
                .asString()
                .contains("movies.csv is not in UTF-8 and is read as windows-1252");
    }

    @Test
    void utf_16_is_refused_with_the_command_that_converts_it() throws IOException {
        Files.write(home.resolve("movies.csv"), "movieId,title,genres\n".getBytes(StandardCharsets.UTF_16));

        assertThatThrownBy(folder::movies)
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("movies.csv is encoded in UTF-16")
                .hasMessageContaining("iconv -f UTF-16 -t UTF-8");
    }

    @Test
    void what_speaks_of_movies_that_are_not_there_is_counted_and_stops_nothing() throws IOException {
        folder.file("links.csv", "movieId,imdbId,tmdbId\n1,1,862\n98,2,5\n99,3,6\n");
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n1,1,4,1000102975\n1,99,3,1000102975\n");
        folder.file("tags.csv", "userId,movieId,tag,timestamp\n1,99,fun,1000102975\n");

        assertThat(folder.ratings()).extracting(Rating::movie).containsExactly(TOY_STORY);
        assertThat(folder.tags()).isEmpty();
        assertThat(notes.told())
                .anySatisfy(note -> assertThat(note).contains("links.csv: 2 of 3 rows speak of what is not there"))
                .anySatisfy(note -> assertThat(note).contains("ratings.csv: 1 of 2 rows speak of what is not there"))
                .anySatisfy(note -> assertThat(note).contains("tags.csv: 1 of 1 rows speak of what is not there"));
    }

    @Test
    void ratings_that_mostly_speak_of_other_movies_stop_the_reading() throws IOException {
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n1,1,4,1\n1,98,3,1\n1,99,3,1\n");

        assertThatThrownBy(folder::ratings)
                .hasMessageContaining("2 of 3 rows speak of what is not there")
                .hasMessageContaining("movie 98 is unknown");
    }

    @Test
    void empty_tags_are_counted_and_stop_nothing() throws IOException {
        folder.file("tags.csv", "userId,movieId,tag,timestamp\n1,1,,1000102975\n2,1,,1000102975\n3,1,fun,1000102975\n");

        assertThat(folder.tags()).extracting(Tag::text).containsExactly("fun");
        assertThat(notes.told()).hasSize(1).first().asString().contains("tags.csv: 2 of 3 rows are bad");
    }

    @Test
    void ratings_out_of_ten_between_double_colons_are_halved_and_told() throws IOException {
        Files.delete(home.resolve("movies.csv"));
        folder.file("movies.dat", "0114709::Toy Story (1995)::Comedy\n0113277::Léon (1994)::\n");
        folder.file("users.dat", "1::1000\n");
        folder.file(
                "ratings.dat", "1::0114709::10::1000102975\n1::0113277::7::1000102975\n2::0113277::0::1000102975\n");

        assertThat(folder.movies())
                .extracting(Movie::title, Movie::genres)
                .containsExactly(tuple("Toy Story", List.of("Comedy")), tuple("Léon", List.of()));
        assertThat(folder.ratings())
                .extracting(rating -> rating.stars().value())
                .containsExactly(5.0, 3.5, 0.5);
        assertThat(notes.told()).hasSize(1).first().asString().contains("ratings are out of ten and are halved");
    }

    @Test
    void one_stray_six_among_five_stars_is_a_bad_row_and_changes_no_scale() throws IOException {
        String good = IntStream.range(0, 200)
                .mapToObj(i -> (i + 1) + ",1,4,1000102975\n")
                .collect(Collectors.joining());
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n" + good + "900,1,6,1000102975\n");

        assertThat(folder.ratings())
                .hasSize(200)
                .allMatch(rating -> rating.stars().equals(new Stars(4)));
        assertThat(notes.told()).hasSize(1).first().asString().contains("rating \"6\" is not between 0.5 and 5");
    }

    @Test
    void the_same_movie_twice_is_no_fault() throws IOException {
        folder.file("movies.csv", "movieId,title,genres\n1,Toy Story (1995),Comedy\n1,Toy Story (1995),Comedy\n");

        assertThat(folder.movies()).hasSize(1);
        assertThat(notes.told()).anySatisfy(note -> assertThat(note).contains("movies.csv: 1 of 2 rows came before"));
    }
}
