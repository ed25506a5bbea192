package marquee.catalog.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.catalog.DatasetException;
import marquee.catalog.ExportedMovie;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Notes;
import marquee.catalog.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TmdbExportTest {

    @TempDir
    private Path home;

    private final Notes notes = new Notes();

    @Test
    void reads_the_movies_dataset_layout_with_python_lists_and_words_for_booleans() throws IOException {
        List<ExportedMovie> movies = read("""
                adult,genres,id,original_language,overview,poster_path,release_date,runtime,tagline,title,vote_average,vote_count
                False,"[{'id': 878, 'name': 'Science Fiction'}, {'id': 10751, 'name': 'Family'}]",601,en,"A boy, and a ""guest"".
                They go home.",/et.jpg,1982-06-11,115.0,He is afraid.,E.T.,7.3,3359
                True,[],9,fr,,,,,,Other,0.0,0
                """);

        assertThat(movies)
                .containsExactly(
                        new ExportedMovie(
                                new Movie(
                                        new MovieId(601),
                                        OptionalLong.empty(),
                                        "E.T.",
                                        OptionalInt.of(1982),
                                        List.of("Sci-Fi", "Children"),
                                        List.of(),
                                        new Movie.Text(
                                                Optional.of("A boy, and a \"guest\".\nThey go home."),
                                                Optional.of("He is afraid."),
                                                OptionalInt.of(115),
                                                List.of(),
                                                List.of(),
                                                Optional.of("/et.jpg"),
                                                Optional.empty(),
                                                Optional.of("en")),
                                        new Movie.Popularity(7.3, 3359)),
                                false),
                        new ExportedMovie(
                                new Movie(
                                        new MovieId(9),
                                        OptionalLong.empty(),
                                        "Other",
                                        OptionalInt.empty(),
                                        List.of(),
                                        List.of(),
                                        new Movie.Text(
                                                Optional.empty(),
                                                Optional.empty(),
                                                OptionalInt.empty(),
                                                List.of(),
                                                List.of(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of("fr")),
                                        Movie.Popularity.UNKNOWN),
                                true));
    }

    @Test
    void reads_the_large_layout_with_json_lists() throws IOException {
        Movie movie = read("""
                        id,title,genres,keywords,backdrop_path
                        5,Heat,"[{""id"": 80, ""name"": ""Crime""}]","[{""id"": 1, ""name"": ""bank robbery""}]",/wide.jpg
                        """).getFirst().movie();

        assertThat(movie.genres()).containsExactly("Crime");
        assertThat(movie.text().keywords()).containsExactly("bank robbery");
        assertThat(movie.text().backdropPath()).contains("/wide.jpg");
    }

    @Test
    void reads_the_large_layout_with_commas_in_any_order_of_columns() throws IOException {
        Movie movie = read("""
                        keywords,title,adult,genres,id,vote_count
                        "space, alien",Alien,FALSE,"Horror, Science Fiction, Music, History, TV Movie",348,12000
                        """).getFirst().movie();

        assertThat(movie.genres()).containsExactly("Horror", "Sci-Fi", "Musical", "History");
        assertThat(movie.text().keywords()).containsExactly("space", "alien");
        assertThat(movie.popularity().voteCount()).isEqualTo(12_000);
    }

    @Test
    void sets_damaged_rows_aside() throws IOException {
        String good = IntStream.range(100, 1100)
                .mapToObj(id -> id + ",Title,2000-01-01,90,[]\n")
                .collect(Collectors.joining());
        List<ExportedMovie> movies = read("id,title,release_date,runtime,genres\n" + good
                + "1997-08-20,Title,2000-01-01,90,[]\n"
                + "9,,2000-01-01,90,[]\n"
                + "100,Again,2000-01-01,90,[]\n"
                + "11,\"Cut o");

        assertThat(movies).hasSize(1000);
        assertThat(Files.readAllLines(home.resolve("rejects/tmdb-export/export.csv")))
                .hasSize(5)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("file,line,value,reason"),
                        line -> assertThat(line)
                                .startsWith("export.csv,1002,")
                                .contains("\"\"1997-08-20\"\" is not a whole number"),
                        line -> assertThat(line).contains("title is missing"),
                        line -> assertThat(line).contains("id 100 came before"),
                        line -> assertThat(line).startsWith("export.csv,1005,").contains("a quote is not closed"));
    }

    @Test
    void a_senseless_value_costs_that_value_and_is_told_with_file_line_and_value() throws IOException {
        List<ExportedMovie> movies = read("""
                id,title,release_date,runtime,genres,adult,vote_count,overview
                7,One,1,90,Drama,False,5,Story
                8,Two,2000-01-01,1h 52m,Drama,False,5,Story
                9,Three,2000-01-01,90,"[{'id': 1, 'na",False,5,Story
                10,Four,2000-01-01,90,Drama,perhaps,5,Story
                11,Five,2000-01-01,90,Drama,False,many,Story
                """);

        assertThat(movies).extracting(movie -> movie.movie().text().overview()).containsOnly(Optional.of("Story"));
        assertThat(movies.get(0).movie().year()).isEmpty();
        assertThat(movies.get(0).movie().genres()).containsExactly("Drama");
        assertThat(movies.get(1).movie().text().runtimeMinutes()).isEmpty();
        assertThat(movies.get(1).movie().year()).hasValue(2000);
        assertThat(movies.get(2).movie().genres()).isEmpty();
        assertThat(movies.get(3).adult()).isFalse();
        assertThat(movies.get(4).movie().popularity().voteCount()).isZero();
        assertThat(Files.readAllLines(home.resolve("rejects/tmdb-export/export.csv")))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("file,line,value,reason"),
                        line -> assertThat(line)
                                .startsWith("export.csv,2,")
                                .contains("release_date \"\"1\"\" is not a date"),
                        line -> assertThat(line).startsWith("export.csv,3,").contains("runtime \"\"1h 52m\"\""),
                        line -> assertThat(line).startsWith("export.csv,4,").contains("genres is not a list"),
                        line -> assertThat(line).startsWith("export.csv,5,").contains("adult \"\"perhaps\"\""),
                        line -> assertThat(line).startsWith("export.csv,6,").contains("vote_count \"\"many\"\""));
        assertThat(notes.told())
                .hasSize(1)
                .first()
                .asString()
                .contains("5 of 5 rows have a value that makes no sense")
                .contains("line 2: release_date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Drama-Science Fiction; Drama,Sci-Fi",
                "Drama|Science Fiction; Drama,Sci-Fi",
                "Drama/Science Fiction; Drama,Sci-Fi",
                "Sci-Fi-Film-Noir-Drama; Sci-Fi,Film-Noir,Drama",
                "Film-Noir; Film-Noir",
                "Drama-Anime; Drama,Anime",
                "Anime-Drama; Anime,Drama",
                "Neo-Noir; Neo-Noir"
            })
    void genres_are_read_whatever_stands_between_them(String written, String genres) throws IOException {
        assertThat(read("id,title,genres\n7,One," + written + "\n")
                        .getFirst()
                        .movie()
                        .genres())
                .containsExactly(genres.split(","));
    }

    @Test
    void reads_numbers_dates_and_words_as_other_programs_write_them() throws IOException {
        List<ExportedMovie> movies = read("""
                id,title,release_date,runtime,adult,vote_average,vote_count,overview
                500001.0,One,1961,91.0,yes,6.1,"1,234",NaN
                500002,Two,1962-05,nan,NO,NULL,12.0,Story
                500003,Three,05/31/1963,91,0,6.1,12,Story
                """);

        assertThat(movies)
                .extracting(
                        movie -> movie.movie().id().value(),
                        movie -> movie.movie().year().orElse(0),
                        movie -> movie.movie().text().runtimeMinutes().orElse(0),
                        ExportedMovie::adult,
                        movie -> movie.movie().popularity(),
                        movie -> movie.movie().text().overview().orElse("none"))
                .containsExactly(
                        tuple(500_001L, 1961, 91, true, new Movie.Popularity(6.1, 1234), "none"),
                        tuple(500_002L, 1962, 0, false, new Movie.Popularity(0, 12), "Story"),
                        tuple(500_003L, 1963, 91, false, new Movie.Popularity(6.1, 12), "Story"));
        assertThat(notes.told()).isEmpty();
    }

    @Test
    void the_same_movie_twice_is_no_fault_however_often() throws IOException {
        assertThat(read("id,title\n1,One\n2,Two\n1,One\n2,Two\n1,One\n2,Two\n")).hasSize(2);
    }

    @Test
    void latin_1_is_read() throws IOException {
        Files.write(home.resolve("export.csv"), "id,title\n1,Café\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(movies()).extracting(movie -> movie.movie().title()).containsExactly("Café");
    }

    @Test
    void names_the_columns_an_export_must_have() throws IOException {
        Path file = Files.writeString(home.resolve("export.csv"), "movieId,rating\n1,2\n");
        TmdbExport export = TmdbExport.open(file, home, Progress.silent());

        assertThatThrownBy(export::movies)
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no column id, title");
    }

    @Test
    void names_the_file_that_is_not_there() {
        assertThatThrownBy(() -> TmdbExport.open(home.resolve("none.csv"), home, Progress.silent()))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("none.csv");
    }

    private List<ExportedMovie> read(String text) throws IOException {
        Files.writeString(home.resolve("export.csv"), text);
        return movies();
    }

    private List<ExportedMovie> movies() {
        try (Stream<ExportedMovie> movies = TmdbExport.open(home.resolve("export.csv"), home.resolve("rejects"), notes)
                .movies()) {
            return movies.toList();
        }
    }
}
