package marquee.app.commands;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marquee.catalog.Catalogue;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.Tag;
import marquee.catalog.movielens.MovieLens;
import marquee.catalog.progress.Progress;
import marquee.catalog.tmdb.TmdbExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {

    private static final List<String> FILES =
            List.of("movies.csv", "links.csv", "ratings.csv", "tags.csv", "tmdb_movies.csv", "README.txt");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_readers_find_exactly_the_world_that_was_asked_for() {
        generate("world", "--movies=1000", "--users=250", "--ratings=8000", "--rated-share=0.12");
        MovieLens dataset = MovieLens.open(folder.resolve("world"), folder.resolve("rejects"), Progress.silent());
        TmdbExport export =
                TmdbExport.open(folder.resolve("world/tmdb_movies.csv"), folder.resolve("rejects"), Progress.silent());
        List<Movie> catalogue = read(Catalogue.of(dataset, List.of(export)).movies());
        List<Movie> rated = read(dataset.movies());
        List<Rating> ratings = read(dataset.ratings());
        List<Tag> tags = read(dataset.tags());

        assertThat(catalogue).hasSize(1000).extracting(Movie::id).doesNotHaveDuplicates();
        assertThat(catalogue).filteredOn(movie -> movie.datasetId().isEmpty()).hasSize(880);
        assertThat(catalogue)
                .allSatisfy(movie -> assertThat(movie.text().overview()).isPresent());
        assertThat(rated).hasSize(120).noneMatch(movie -> movie.id().isStandIn());
        assertThat(ratings).hasSize(8000);
        assertThat(ratings.stream().map(Rating::movie).collect(toSet()))
                .isSubsetOf(rated.stream().map(Movie::id).collect(toSet()));
        assertThat(ratings.stream().map(Rating::userId).collect(toSet())).hasSize(250);
        assertThat(tags).hasSizeBetween(100, 300);
        assertThat(folder.resolve("rejects")).doesNotExist();
    }

    @Test
    void an_export_says_of_a_rated_movie_what_the_dataset_says() {
        generate("world", "--movies=500", "--users=20", "--ratings=400");
        MovieLens dataset = MovieLens.open(folder.resolve("world"), folder.resolve("rejects"), Progress.silent());
        TmdbExport export =
                TmdbExport.open(folder.resolve("world/tmdb_movies.csv"), folder.resolve("rejects"), Progress.silent());
        Map<MovieId, Movie> told = read(export.movies().map(movie -> movie.movie())).stream()
                .collect(java.util.stream.Collectors.toMap(Movie::id, movie -> movie));

        assertThat(read(dataset.movies()))
                .hasSize(60)
                .allSatisfy(movie -> assertThat(told.get(movie.id()))
                        .isNotNull()
                        .returns(movie.title(), Movie::title)
                        .returns(movie.year(), Movie::year)
                        .returns(movie.genres(), Movie::genres));
    }

    @Test
    void nobody_rates_before_the_movie_is_out_or_twice_and_a_few_movies_get_most_ratings() {
        generate("world", "--movies=5000", "--users=400", "--ratings=20000");
        MovieLens dataset = MovieLens.open(folder.resolve("world"), folder.resolve("rejects"), Progress.silent());
        Map<MovieId, Integer> years = read(dataset.movies()).stream()
                .collect(java.util.stream.Collectors.toMap(
                        Movie::id, movie -> movie.year().orElseThrow()));
        List<Rating> ratings = read(dataset.ratings());
        long[] counts = ratings.stream().collect(groupingBy(Rating::movie, counting())).values().stream()
                .mapToLong(count -> -count)
                .sorted()
                .map(count -> -count)
                .toArray();

        assertThat(ratings.stream()
                        .filter(rating -> rating.at()
                                        .toString()
                                        .substring(0, 4)
                                        .compareTo(String.valueOf(years.getOrDefault(rating.movie(), 9999)))
                                < 0))
                .isEmpty();
        assertThat(ratings)
                .extracting(rating -> rating.userId() + " " + rating.movie())
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(counts).limit(60).sum()).isGreaterThan(ratings.size() / 3);
    }

    @Test
    void the_same_seed_makes_the_same_files_and_another_seed_others() throws IOException {
        generate("one", "--movies=300", "--users=150", "--ratings=1000", "--seed=7");
        generate("two", "--movies=300", "--users=150", "--ratings=1000", "--seed=7");
        generate("three", "--movies=300", "--users=150", "--ratings=1000", "--seed=8");

        for (String file : FILES) {
            assertThat(folder.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
        for (String file : List.of("movies.csv", "ratings.csv", "tags.csv", "tmdb_movies.csv")) {
            assertThat(Files.mismatch(
                            folder.resolve("one").resolve(file),
                            folder.resolve("three").resolve(file)))
                    .as(file)
                    .isNotEqualTo(-1);
        }
    }

    @Test
    void a_full_folder_is_refused_unless_forced() throws IOException {
        Path mine = Files.writeString(
                Files.createDirectories(folder.resolve("world")).resolve("mine.txt"), "mine");
        String[] small = {"--movies=50", "--users=5", "--ratings=5", "--out=" + mine.getParent()};

        assertThat(run(small))
                .isEqualTo(
                        "2 " + mine.getParent() + " is not empty: give another folder, or --force to write over it.\n");
        assertThat(mine.resolveSibling("ratings.csv")).doesNotExist();

        List<String> forced = new ArrayList<>(List.of(small));
        forced.add("--force");
        assertThat(run(forced.toArray(String[]::new))).isEqualTo("0 ");
        assertThat(mine.resolveSibling("ratings.csv")).isNotEmptyFile();
        assertThat(mine).hasContent("mine");
    }

    @Test
    void a_world_that_cannot_be_is_refused_in_one_sentence() {
        String out = "--out=" + folder.resolve("world");

        assertThat(run(out, "--movies=1000", "--users=10", "--ratings=1000"))
                .isEqualTo("2 --ratings 1,000 does not fit: 10 people give between 10 and 400 ratings of 120 rated"
                        + " movies.\n");
        assertThat(run(out, "--movies=3")).isEqualTo("2 --movies 3 is too few: give at least 20.\n");
        assertThat(run(out, "--rated-share=1.5"))
                .isEqualTo("2 --rated-share 1.5 is no share: give a number above 0, at most 1.\n");
        assertThat(folder.resolve("world")).doesNotExist();
    }

    private void generate(String name, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--out=" + folder.resolve(name));
        assertThat(run(all.toArray(String[]::new))).isEqualTo("0 ");
    }

    /** Exit code and what was said. */
    private static String run(String... options) {
        StringWriter said = new StringWriter();
        int status = new CommandLine(new GenerateCommand())
                .setErr(new PrintWriter(said))
                .execute(options);
        return status + " " + said;
    }

    private static <T> List<T> read(Stream<T> stream) {
        try (stream) {
            return stream.toList();
        }
    }
}
