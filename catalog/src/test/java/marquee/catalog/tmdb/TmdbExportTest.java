package marquee.catalog.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmdbExportTest {

    @TempDir
    private Path home;

    @Test
    void reads_the_movies_dataset_layout_with_python_lists_and_words_for_booleans() throws IOException {
        List<TmdbMovie> movies = read("""
                adult,genres,id,original_language,overview,poster_path,release_date,runtime,tagline,title,vote_average,vote_count
                False,"[{'id': 878, 'name': 'Science Fiction'}, {'id': 10751, 'name': 'Family'}]",601,en,"A boy, and a ""guest"".
                They go home.",/et.jpg,1982-06-11,115.0,He is afraid.,E.T.,7.3,3359
                True,[],9,fr,,,,,,Other,0.0,0
                """);

        assertThat(movies)
                .containsExactly(
                        new TmdbMovie(
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
                        new TmdbMovie(
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
        List<TmdbMovie> movies = read("id,title,release_date,runtime,genres\n" + good
                + "1997-08-20,Title,2000-01-01,90,[]\n"
                + "7,Title,1,90,[]\n"
                + "8,Title,2000-01-01,soon,[]\n"
                + "9,,2000-01-01,90,[]\n"
                + "100,Again,2000-01-01,90,[]\n"
                + "10,Title,2000-01-01,90,\"[{'id': 1, 'na\"\n"
                + "11,\"Cut o");

        assertThat(movies).hasSize(1000);
        assertThat(Files.readAllLines(home.resolve("rejects/tmdb-export/export.csv")))
                .hasSize(8)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("file,line,value,reason"),
                        line -> assertThat(line)
                                .startsWith("export.csv,1002,")
                                .contains("\"\"1997-08-20\"\" is not a whole number"),
                        line -> assertThat(line).contains("release_date \"\"1\"\" is not a date"),
                        line -> assertThat(line).contains("runtime \"\"soon\"\" is not a number"),
                        line -> assertThat(line).contains("title is missing"),
                        line -> assertThat(line).contains("id 100 came before"),
                        line -> assertThat(line).contains("genres is not a list of objects with names"),
                        line -> assertThat(line).startsWith("export.csv,1008,").contains("a quote is not closed"));
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

    private List<TmdbMovie> read(String text) throws IOException {
        Path file = Files.writeString(home.resolve("export.csv"), text);
        try (Stream<TmdbMovie> movies = TmdbExport.open(file, home.resolve("rejects"), Progress.silent())
                .movies()) {
            return movies.toList();
        }
    }
}
