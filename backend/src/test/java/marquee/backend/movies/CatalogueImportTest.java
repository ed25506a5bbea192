package marquee.backend.movies;

import static marquee.backend.movies.Awaiting.await;
import static marquee.backend.movies.Awaiting.only;
import static marquee.backend.movies.MovieBuilder.aMovie;
import static marquee.backend.movies.MovieBuilder.moviesCalled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import marquee.catalog.Movie;
import marquee.database.TestDatabase;
import marquee.loader.postgres.CatalogueImport;
import org.junit.jupiter.api.Test;

class CatalogueImportTest {

    private final TestCatalogue catalogue = new TestCatalogue();
    private final CatalogueImport importer = catalogue.importer();

    @Test
    void brings_in_every_movie_of_many_batches_and_tells_how_far_it_is() {
        var told = new AtomicLong();

        var size = importer.run("many", () -> movies(2_500), told::addAndGet);

        assertThat(size).isEqualTo(2_500);
        assertThat(told).hasValue(2_500);
        assertThat(count()).isEqualTo(2_500);
    }

    @Test
    void skips_the_catalogue_that_was_imported_last() {
        var opened = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            var size = importer.run(
                    "same",
                    () -> {
                        opened.incrementAndGet();
                        return movies(3);
                    },
                    read -> {});
            assertThat(size).isEqualTo(3);
        }

        assertThat(opened).hasValue(1);
    }

    @Test
    void imports_a_catalogue_again_after_another_one() {
        importer.run("a", () -> Stream.of(aMovie(1, "First title").build()), read -> {});
        importer.run("b", () -> Stream.of(aMovie(1, "Second title").build()), read -> {});
        importer.run("a", () -> Stream.of(aMovie(1, "First title").build()), read -> {});

        assertThat(titleOf(1)).isEqualTo("First title");
    }

    @Test
    void begins_again_after_an_interruption() {
        var broken = Stream.concat(movies(1_500), Stream.of(1).map(i -> {
            throw new IllegalStateException("the cable was pulled");
        }));
        assertThatThrownBy(() -> importer.run("big", () -> broken, read -> {})).hasMessageContaining("cable");

        importer.run("big", () -> movies(2_000), read -> {});

        assertThat(count()).isEqualTo(2_000);
    }

    @Test
    void closes_the_catalogue() {
        var closed = new AtomicInteger();

        importer.run("closing", () -> movies(10).onClose(closed::incrementAndGet), read -> {});

        assertThat(closed).hasValue(1);
    }

    @Test
    void takes_a_movie_that_is_there_twice_and_characters_that_postgres_does_not() {
        var twice = List.of(aMovie(5, "A\0B").build(), aMovie(5, "A\0B").build());

        importer.run("odd", twice::stream, read -> {});

        assertThat(titleOf(5)).isEqualTo("AB");
    }

    @Test
    void keeps_quotes_braces_and_every_script_as_they_are() {
        var titles = new String[] {"{\"a\", 'b'}; DROP TABLE movies", "千と千尋の神隠し", "وجدة", "Amélie 🎬", "C:\\n"};
        importer.run("odd", () -> moviesCalled(titles).stream(), read -> {});

        assertThat(LongStream.rangeClosed(1, titles.length).mapToObj(this::titleOf))
                .containsExactly(titles);
    }

    @Test
    void keeps_lists_of_odd_words_as_they_are() {
        var genres = new String[] {"a\"b", "c\\d", "e,{f}", "g\th", "i\nj", "NULL", "k'l", ""};
        importer.run("odd", () -> Stream.of(aMovie(1, "Odd").genres(genres).build()), read -> {});

        assertThat(only(await(catalogue.movies().cards(List.of(1L)))).genres()).containsExactly(genres);
    }

    @Test
    void has_its_indexes_afterwards_the_first_time_and_later() {
        var before = indexes();
        importer.run("a", () -> movies(10), read -> {});
        assertThat(indexes()).isEqualTo(before).hasSizeGreaterThan(3);
        importer.run("b", () -> movies(20), read -> {});
        assertThat(indexes()).isEqualTo(before);
    }

    @Test
    void counts_how_often_movies_were_rated() {
        importer.run("a", () -> movies(2), read -> {});
        TestDatabase.execute(
                catalogue.postgres(),
                "INSERT INTO movie_ratings (tmdb_id, ratings, half_stars) VALUES (2, 7, 49), (3, 9, 81)");
        importer.run("b", () -> movies(3), read -> {});

        var counts = await(catalogue
                .database()
                .sql("SELECT rating_count FROM movies ORDER BY tmdb_id")
                .mapValue(Integer.class)
                .all()
                .collectList());
        assertThat(counts).containsExactly(0, 7, 9);
    }

    @Test
    void leaves_alone_what_the_catalogues_door_was_told() {
        importer.run("a", () -> movies(3), read -> {});
        TestDatabase.execute(catalogue.postgres(), """
                INSERT INTO own_movies (tmdb_id, state, version) VALUES (1, 'delisted', 1), (2, 'listed', 2);
                DELETE FROM movies WHERE tmdb_id = 1;
                UPDATE movies SET title = 'In its own words' WHERE tmdb_id = 2
                """);
        importer.run("b", () -> movies(4), read -> {});

        assertThat(count()).isEqualTo(3);
        assertThat(titleOf(2)).isEqualTo("In its own words");
        assertThat(await(catalogue.movies().cards(List.of(1L)))).isEmpty();
    }

    private List<String> indexes() {
        return await(catalogue
                .database()
                .sql("SELECT indexdef FROM pg_indexes WHERE tablename = 'movies' ORDER BY indexname")
                .mapValue(String.class)
                .all()
                .collectList());
    }

    private static Stream<Movie> movies(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(id ->
                        aMovie(id, "Movie " + id).genres("Drama", "Comedy").build());
    }

    private long count() {
        var count = catalogue
                .database()
                .sql("SELECT count(*) FROM movies")
                .mapValue(Long.class)
                .one()
                .block();
        return count == null ? 0 : count;
    }

    private String titleOf(long id) {
        return only(await(catalogue.movies().cards(List.of(id)))).title();
    }
}
