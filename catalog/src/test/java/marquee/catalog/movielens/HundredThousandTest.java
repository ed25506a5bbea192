package marquee.catalog.movielens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.DatasetException;
import marquee.catalog.Movie;
import marquee.catalog.Rating;
import marquee.catalog.dataset.PublishedSize;
import marquee.catalog.progress.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Made-up ratings in the layout of ML-100K, as many as that has, with what its files have of oddities. */
@TestInstance(Lifecycle.PER_CLASS)
class HundredThousandTest {

    private static final int PEOPLE = 943;
    private static final int MOVIES = 1_682;
    private static final int RATINGS = 100_000;
    private static final int WITHOUT_A_TITLE = 267;
    private static final List<String> GENRES = List.of(
            "unknown",
            "Action",
            "Adventure",
            "Animation",
            "Children's",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Fantasy",
            "Film-Noir",
            "Horror",
            "Musical",
            "Mystery",
            "Romance",
            "Sci-Fi",
            "Thriller",
            "War",
            "Western");

    private Path home = Path.of("");
    private Path folder = Path.of("");

    @BeforeAll
    void write(@TempDir Path shared) throws IOException {
        home = shared;
        folder = Files.createDirectory(home.resolve("ml-100k"));
        latin1("u.genre", IntStream.range(0, GENRES.size()).mapToObj(i -> GENRES.get(i) + "|" + i), "\n\n");
        latin1("u.item", IntStream.rangeClosed(1, MOVIES).mapToObj(HundredThousandTest::item), "\n");
        latin1("u.data", IntStream.range(0, RATINGS).mapToObj(HundredThousandTest::rating), "\n");
        latin1("u.user", Stream.of("1|24|M|technician|85711"), "\n");
        latin1("u.info", Stream.of("943 users", "1682 items", "100000 ratings"), "\n");
    }

    @Test
    void reads_all_of_it() {
        assertThat(size(dataset(folder)).checkedFor("ml-100k")).isEqualTo(new PublishedSize(PEOPLE, MOVIES, RATINGS));
        assertThat(home.resolve("rejects")).doesNotExist();
    }

    @Test
    void keeps_the_movie_that_has_no_title_and_no_date() {
        try (Stream<Movie> movies = dataset(folder).movies()) {
            Movie unknown = movies.filter(movie -> movie.datasetId().orElse(0) == WITHOUT_A_TITLE)
                    .findFirst()
                    .orElseThrow();
            assertThat(unknown.title()).isEqualTo("unknown");
            assertThat(unknown.year()).isEqualTo(OptionalInt.empty());
            assertThat(unknown.genres()).isEmpty();
        }
    }

    @Test
    void a_copy_that_lacks_something_is_not_taken_for_the_published_one() {
        var size = new PublishedSize(PEOPLE, MOVIES, RATINGS - 1);
        assertThat(size.checkedFor("some other folder")).isEqualTo(size);
        assertThatThrownBy(() -> size.checkedFor("MovieLens_100K")).isInstanceOf(DatasetException.class);
        assertThatThrownBy(() -> size.checkedFor("ml-100k"))
                .isInstanceOf(DatasetException.class)
                .hasMessage("ml-100k was published with 943 people, 1,682 movies, 100,000 ratings, but here are 943"
                        + " people, 1,682 movies, 99,999 ratings. Unpack the archive anew, or give the folder"
                        + " another name.");
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = "MOVIELENS_DIR",
            matches = ".*ml-100k/?",
            disabledReason =
                    "MOVIELENS_DIR does not name an ml-100k folder; made-up ratings of its size are read instead")
    void reads_all_of_the_real_one() {
        assertThat(size(dataset(Path.of(System.getenv("MOVIELENS_DIR")))))
                .isEqualTo(new PublishedSize(PEOPLE, MOVIES, RATINGS));
    }

    private Dataset dataset(Path files) {
        return MovieLens.open(files, home.resolve("rejects"), Progress.silent());
    }

    private static PublishedSize size(Dataset dataset) {
        try (Stream<Rating> ratings = dataset.ratings();
                Stream<Rating> again = dataset.ratings();
                Stream<Movie> movies = dataset.movies()) {
            return new PublishedSize(again.map(Rating::userId).distinct().count(), movies.count(), ratings.count());
        }
    }

    private static String item(int id) {
        String flags = IntStream.range(0, GENRES.size())
                .mapToObj(genre -> genre == (id == WITHOUT_A_TITLE ? 0 : 1 + id % (GENRES.size() - 1)) ? "1" : "0")
                .collect(Collectors.joining("|"));
        return id == WITHOUT_A_TITLE
                ? id + "|unknown||||" + flags
                : "%d|Été %d, L' (%d)|01-Jan-%d||http://us.imdb.com/M/title-exact?Ete%%20(%d)|%s"
                        .formatted(id, id, 1930 + id % 68, 1930 + id % 68, id, flags);
    }

    /** Each pair once, people all mixed up as in the real file. */
    private static String rating(int number) {
        int person = 1 + number % PEOPLE;
        int movie = 1 + (number / PEOPLE * 7 + person * 13) % MOVIES;
        return "%d\t%d\t%d\t%d".formatted(person, movie, 1 + (person + movie) % 5, 874_724_710 + number);
    }

    private void latin1(String name, Stream<String> lines, String end) throws IOException {
        Files.writeString(
                folder.resolve(name), lines.collect(Collectors.joining("\n")) + end, StandardCharsets.ISO_8859_1);
    }
}
