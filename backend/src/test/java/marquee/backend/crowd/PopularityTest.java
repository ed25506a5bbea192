package marquee.backend.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import marquee.backend.crowd.Popularity.Ranked;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class PopularityTest {

    private static final List<MovieStats> STANDINGS = List.of(
            new MovieStats(1, List.of("Drama"), 100, 400, 80, 0, 0),
            new MovieStats(2, List.of("Drama", "War"), 2, 10, 2, 0, 0),
            new MovieStats(3, List.of("War"), 50, 100, 1, 0, 0),
            new MovieStats(4, List.of("Comedy"), 0, 0, 0, 0, 7),
            new MovieStats(5, List.of("Comedy"), 0, 0, 0, 0, 9));

    private final Popularity popularity = Popularity.of(STANDINGS);

    @Test
    void orders_by_the_number_of_ratings_then_votes() {
        assertThat(ids(popularity.mostRated(Optional.empty()).toList())).containsExactly(1L, 3L, 2L, 5L, 4L);
        assertThat(ids(popularity.mostRated(Optional.of("War")).toList())).containsExactly(3L, 2L);
    }

    /** m = 50 (the 90th percentile of 2, 50, 100), C = 510/152: (400 + 50 C) / 150, (10 + 50 C) / 52, (100 + 50 C) / 100. */
    @Test
    void weighs_ratings_as_imdb_does() {
        var best = popularity.bestRated(Optional.of("Drama")).toList();
        double c = 510.0 / 152;
        assertThat(ids(best)).containsExactly(1L, 2L);
        assertThat(best.get(0).score()).isCloseTo((400 + 50 * c) / 150, within(1e-9));
        assertThat(best.get(1).score()).isCloseTo((10 + 50 * c) / 52, within(1e-9));
    }

    @Test
    void trusts_the_place_of_a_movie_the_more_people_rated_it() {
        assertThat(popularity.trust(1)).isCloseTo(101.0 / 121, within(1e-9));
        assertThat(popularity.trust(4)).isCloseTo(1.0 / 21, within(1e-9));
    }

    @Test
    void compares_movies_by_the_genres_they_share() {
        assertThat(popularity.sharedGenres(1, 2)).isEqualTo(0.5);
        assertThat(popularity.sharedGenres(4, 5)).isEqualTo(1);
        assertThat(popularity.sharedGenres(1, 4)).isZero();
        assertThat(popularity.sharedGenres(1, 4711)).isZero();
    }

    @Test
    void knows_genres_by_any_spelling_and_names_them_to_those_who_ask_for_others() {
        assertThat(popularity.requireGenre(" drama ")).isEqualTo("Drama");
        assertThatThrownBy(() -> popularity.requireGenre("Noir"))
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("Noir")
                .hasMessageContaining("Comedy, Drama, War");
    }

    @Test
    void takes_tmdbs_name_of_a_genre_for_the_catalogues() {
        var popularity = Popularity.of(List.of(
                new MovieStats(1, List.of("Sci-Fi", "Children"), 1, 5, 1, 0, 0),
                new MovieStats(2, List.of("Film-Noir", "Musical"), 1, 5, 1, 0, 0)));
        assertThat(popularity.findGenre("Science Fiction")).contains("Sci-Fi");
        assertThat(popularity.findGenre("family")).contains("Children");
        assertThat(popularity.findGenre("Film Noir")).contains("Film-Noir");
        assertThat(popularity.findGenre("Music")).contains("Musical");
        assertThat(popularity.findGenre("War")).isEmpty();
    }

    @Test
    void knows_every_genre_that_a_movie_has_however_many() {
        var popularity = Popularity.of(IntStream.rangeClosed(1, 200)
                .mapToObj(id -> new MovieStats(id, List.of("Genre " + id, "Drama"), 0, 0, 0, 0, 0))
                .toList());
        assertThat(popularity.genres()).hasSize(201).startsWith(new Genre("Drama", 200));
        for (long id = 1; id <= 200; id++) {
            assertThat(ids(popularity.mostRated(Optional.of("Genre " + id)).toList()))
                    .containsExactly(id);
        }
        assertThat(popularity.sharedGenres(1, 200)).isEqualTo(1.0 / 3);
    }

    @Test
    void counts_the_movies_of_each_genre_the_commonest_first() {
        assertThat(popularity.genres())
                .containsExactly(new Genre("Comedy", 2), new Genre("Drama", 2), new Genre("War", 2));
    }

    @Test
    void an_empty_catalogue_has_an_empty_order() {
        assertThat(Popularity.of(List.of()).mostRated(Optional.empty())).isEmpty();
    }

    private static List<Long> ids(List<Ranked> order) {
        return order.stream().map(Ranked::movieId).toList();
    }

    @Test
    void the_newest_are_those_that_hardly_anybody_rated_by_year_then_votes() {
        var popularity = Popularity.of(List.of(
                new MovieStats(1, List.of(), 40, 0, 0, 2024, 900),
                new MovieStats(2, List.of(), 0, 0, 0, 2023, 10),
                new MovieStats(3, List.of(), 0, 0, 0, 2023, 500),
                new MovieStats(4, List.of(), 0, 0, 0, 2024, 5),
                new MovieStats(5, List.of(), 0, 0, 0, 0, 800)));

        assertThat(popularity.newest()).containsExactly(new Ranked(4, 2024), new Ranked(3, 2023), new Ranked(2, 2023));
    }

    @Test
    void few_know_what_a_quarter_as_many_rated_as_the_hundredth_best_known_movie() {
        var movies = LongStream.rangeClosed(1, 120)
                .mapToObj(id -> new KnownPopularity.Known(id, List.of(), id <= 100 ? 40 : (int) (120 - id)))
                .toList();

        var popularity = KnownPopularity.of(movies);

        assertThat(LongStream.rangeClosed(1, 120).filter(popularity::isLittleKnown))
                .containsExactly(110L, 111L, 112L, 113L, 114L, 115L, 116L, 117L, 118L, 119L);
    }
}
