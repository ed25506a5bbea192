package marquee.backend.movies;

import static marquee.backend.movies.Awaiting.await;
import static marquee.backend.movies.Awaiting.only;
import static marquee.backend.movies.MovieBuilder.aMovie;
import static marquee.backend.movies.MovieBuilder.moviesCalled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import marquee.backend.movies.enrichment.Enrichment;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class MoviesTest {

    private final TestCatalogue catalogue = new TestCatalogue();

    @Test
    void gives_cards_in_the_order_asked_for_and_leaves_out_what_it_does_not_know() {
        var movies = catalogue.with(moviesCalled("One", "Two", "Three")).movies();
        movies.cards(List.of(2L)).block();

        var cards = await(movies.cards(List.of(3L, 999L, 2L, 1L, 3L)));

        assertThat(cards.values()).extracting(MovieCard::title).containsExactly("Three", "Two", "One");
    }

    @Test
    void gives_no_cards_for_no_movies() {
        assertThat(catalogue.movies().cards(List.of()).block()).isEmpty();
    }

    @Test
    void remembers_cards() {
        var movies = catalogue.with(moviesCalled("One")).movies();
        movies.cards(List.of(1L)).block();
        TestDatabase.execute(catalogue.postgres(), "DROP TABLE movies CASCADE");

        assertThat(movies.cards(List.of(1L)).block()).containsKey(1L);
    }

    @Test
    void draws_a_poster_for_a_movie_that_has_none() {
        var movies = catalogue.with(moviesCalled("One")).movies();

        var card = only(await(movies.cards(List.of(1L))));

        assertThat(card.pictures().posterUrl()).isEqualTo("/api/movies/1/poster.svg");
        assertThat(card.pictures().backdropUrl()).isEqualTo("/api/movies/1/backdrop.svg");
    }

    @Test
    void shows_tmdbs_poster_only_where_that_is_allowed() {
        catalogue.with(List.of(aMovie(1, "One").posterPath("/abc.jpg").build()));

        assertThat(posterUrl(new Pictures(true, "https://images"))).isEqualTo("https://images/w342/abc.jpg");
        assertThat(posterUrl(new Pictures(false, "https://images"))).isEqualTo("/api/movies/1/poster.svg");
    }

    @Test
    void does_not_follow_a_poster_path_that_leads_elsewhere() {
        catalogue.with(
                List.of(aMovie(1, "One").posterPath("/../@evil.example/a.jpg").build()));

        assertThat(posterUrl(new Pictures(true, "https://images"))).isEqualTo("/api/movies/1/poster.svg");
    }

    @Test
    void tells_everything_about_a_movie() {
        var matrix = aMovie(603, "The Matrix")
                .year(1999)
                .genres("Action", "Sci-Fi")
                .overview("A hacker learns what his world is made of.")
                .people("Lana Wachowski", "Keanu Reeves")
                .votes(1_000);
        var details = await(catalogue.with(List.of(matrix.build())).movies().find(603));

        assertThat(details.heading().title()).isEqualTo("The Matrix");
        assertThat(details.heading().year()).hasValue(1999);
        assertThat(details.story().genres()).containsExactly("Action", "Sci-Fi");
        assertThat(details.story().overview()).hasValue("A hacker learns what his world is made of.");
        assertThat(details.story().director()).hasValue("Lana Wachowski");
        assertThat(details.story().cast()).containsExactly("Keanu Reeves");
        assertThat(details.votes().voteCount()).isEqualTo(1_000);
        assertThat(details.heading().tagline()).isEmpty();
    }

    @Test
    void knows_nothing_of_a_movie_that_was_never_imported() {
        StepVerifier.create(catalogue.movies().find(1)).verifyComplete();
    }

    private String posterUrl(Pictures pictures) {
        var movies = catalogue.movies(Enrichment.NONE, pictures, Clock.systemUTC());
        return only(await(movies.cards(List.of(1L)))).pictures().posterUrl();
    }
}
