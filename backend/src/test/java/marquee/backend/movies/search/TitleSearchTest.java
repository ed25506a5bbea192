package marquee.backend.movies.search;

import static marquee.backend.movies.Awaiting.await;
import static marquee.backend.movies.MovieBuilder.aMovie;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.backend.movies.TestCatalogue;
import marquee.catalog.Movie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleSearchTest {

    private static final Map<Long, String> TITLES = Map.ofEntries(
            Map.entry(1L, "Toy Story"),
            Map.entry(2L, "Toy Story 2"),
            Map.entry(3L, "The Matrix"),
            Map.entry(4L, "Matrix Mathematics for Beginners"),
            Map.entry(5L, "The Silence of the Lambs"),
            Map.entry(6L, "Amélie"),
            Map.entry(7L, "WALL·E"),
            Map.entry(8L, "千と千尋の神隠し"),
            Map.entry(9L, "Сталкер"),
            Map.entry(10L, "The Lord of the Rings: The Fellowship of the Ring"),
            Map.entry(11L, "The The"),
            Map.entry(12L, "Spider-Man"),
            Map.entry(13L, "Lambada"),
            Map.entry(14L, "100% Wolf"));

    private static TitleSearch search;

    @BeforeAll
    static void import_movies() {
        var movies = Stream.concat(
                TITLES.entrySet().stream()
                        .map(entry -> aMovie(entry.getKey(), entry.getValue())
                                .votes(entry.getKey() == 3 ? 20_000 : 100)
                                .build()),
                IntStream.range(0, 250).mapToObj(TitleSearchTest::sequel));
        search = new TitleSearch(new TestCatalogue().with(movies.toList()).database(), TestCatalogue.GUARD);
    }

    @ParameterizedTest
    @CsvSource({
        "t, 3",
        "the the, 11",
        "toy, 1",
        "toy st, 1",
        "TOY STORY, 1",
        "story toy 2, 2",
        "matr, 3",
        "amelie, 6",
        "AMÉL, 6",
        "wall-e, 7",
        "wall e, 7",
        "千と, 8",
        "сталк, 9",
        "СТАЛКЕР, 9",
        "lord rings, 10",
        "fellowship of the, 10",
        "spider man, 12",
        "100%, 14",
    })
    void finds_what_is_being_typed(String typed, long meant) {
        assertThat(first(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "matirx, 3",
        "the matrx, 3",
        "silense of teh lambs, 5",
        "silence lamsb, 5",
        "tyo story, 1",
        "amelei, 6",
        "lord of the rigns, 10",
        "felowshi, 10",
        "spiderman, 12",
    })
    void forgives_typos(String typed, long meant) {
        assertThat(first(typed)).isEqualTo(meant);
    }

    @Test
    void puts_the_famous_movie_before_the_obscure_one_that_begins_alike() {
        assertThat(found("matrix")).startsWith(3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "_", "'", "\\", "!?", "zqxjvk", "ʘ"})
    void finds_nothing_where_nothing_is_meant(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"toy' OR 1=1 --", "%L %s %I", "$1 $holding$", "a b c d e f g h i j k l m n o p"})
    void takes_every_character_as_a_character(String typed) {
        assertThat(found(typed)).doesNotHaveDuplicates();
    }

    @Test
    void takes_the_longest_query_there_may_be() {
        assertThat(found("é".repeat(100))).isEmpty();
    }

    @Test
    void shows_page_after_page_without_a_movie_twice() {
        var all = Stream.of(0, 30, 60, 90)
                .flatMap(skip -> await(search.find("sequel", skip, 30)).stream())
                .toList();

        assertThat(all).hasSize(100).doesNotHaveDuplicates();
    }

    private static Movie sequel(int number) {
        return aMovie(1_000 + number, "Sequel " + number).votes(number).build();
    }

    private static List<Long> found(String typed) {
        return await(search.find(typed, 0, 20));
    }

    private static long first(String typed) {
        return found(typed).getFirst();
    }
}
