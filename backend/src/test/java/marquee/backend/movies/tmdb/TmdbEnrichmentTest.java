package marquee.backend.movies.tmdb;

import static marquee.backend.movies.Awaiting.await;
import static marquee.backend.movies.MovieBuilder.aMovie;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.List;
import marquee.backend.movies.MovieDetails;
import marquee.backend.movies.Movies;
import marquee.backend.movies.SettableClock;
import marquee.backend.movies.TestCatalogue;
import marquee.catalog.MovieId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class TmdbEnrichmentTest {

    private static final long STAND_IN = MovieId.standInFor(7).value();

    private final TmdbServer server = new TmdbServer();
    private final SettableClock clock = new SettableClock();
    private final CircuitBreaker breaker = TmdbConfiguration.breaker();
    private final TestCatalogue catalogue = new TestCatalogue()
            .with(List.of(
                    aMovie(862, "Toy Story").build(),
                    aMovie(863, "Toy Story 2").build(),
                    aMovie(STAND_IN, "Home video").build()));
    private final TmdbMovies store = new TmdbMovies(catalogue.database(), TestCatalogue.freshness(clock));
    private final TmdbEnrichment enrichment = enrichment(Duration.ofSeconds(10));
    private final Movies movies = catalogue.moviesWithTmdbPictures(enrichment, clock);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fills_in_the_page_of_a_movie_that_was_never_asked_for() {
        server.answers(200, TmdbServer.TOY_STORY);

        var movie = page(862);

        assertThat(movie.heading().tagline()).hasValue("Hang on!");
        assertThat(movie.story().director()).hasValue("John Lasseter");
        assertThat(movie.pictures().posterUrl()).isEqualTo("https://images/w342/poster.jpg");
    }

    @Test
    void asks_once_and_remembers() {
        server.answers(200, TmdbServer.TOY_STORY);
        page(862);

        assertThat(page(862).heading().tagline()).isPresent();
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void asks_once_for_all_who_want_to_know_at_the_same_time() {
        server.answersLate(TmdbServer.TOY_STORY, Duration.ofMillis(300));

        var pages = await(Flux.range(0, 20).flatMap(i -> movies.find(862)).collectList());

        assertThat(pages).hasSize(20).allMatch(page -> page.heading().tagline().isPresent());
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void remembers_that_tmdb_does_not_know_a_movie() {
        server.answers(404, "{}");

        page(862);
        page(862);

        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void never_asks_about_a_stand_in() {
        page(STAND_IN);

        assertThat(server.requests()).isZero();
    }

    @Test
    void shows_what_it_has_while_a_stale_answer_is_refreshed() {
        server.answers(200, TmdbServer.TOY_STORY);
        page(862);
        clock.advance(Duration.ofDays(15));
        server.answersLate(TmdbServer.TOY_STORY.replace("Hang on!", "Hang on again!"), Duration.ofMillis(500));
        var arrival = enrichment.arrivals().next().cache();
        arrival.subscribe();

        assertThat(page(862).heading().tagline()).hasValue("Hang on!");
        await(arrival);

        assertThat(page(862).heading().tagline()).hasValue("Hang on again!");
    }

    @Test
    void does_not_show_an_answer_that_is_too_old_and_deletes_it() {
        server.answers(200, TmdbServer.TOY_STORY);
        page(862);
        clock.advance(Duration.ofDays(171));
        server.answers(401, "");

        assertThat(page(862).heading().tagline()).isEmpty();
        assertThat(await(store.purge())).isEqualTo(1);
    }

    @Test
    void does_not_wait_longer_than_a_request_may_and_keeps_the_answer_that_comes_late() {
        var impatient = enrichment(Duration.ofMillis(50));
        server.answersLate(TmdbServer.TOY_STORY, Duration.ofMillis(700));
        var arrival = impatient.arrivals().next().cache();
        arrival.subscribe();
        var hurried = catalogue.moviesWithTmdbPictures(impatient, clock);

        assertThat(await(hurried.find(862)).heading().tagline()).isEmpty();
        await(arrival);

        assertThat(await(hurried.find(862)).heading().tagline()).hasValue("Hang on!");
    }

    @Test
    void leaves_a_movie_alone_for_a_while_after_a_failure() {
        server.answers(401, "").answers(200, TmdbServer.TOY_STORY);

        page(862);
        page(862);

        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void a_movie_that_was_not_asked_for_while_tmdb_was_away_is_asked_for_when_it_is_back() {
        breaker.transitionToOpenState();
        page(862);
        breaker.transitionToClosedState();
        server.answers(200, TmdbServer.TOY_STORY);

        assertThat(page(862).heading().tagline()).hasValue("Hang on!");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void fills_cards_behind_the_back_of_the_request() {
        server.answersLate(TmdbServer.TOY_STORY, Duration.ofMillis(300));
        var arrival = enrichment.arrivals().next().cache();
        arrival.subscribe();

        assertThat(poster(862)).isEqualTo("/api/movies/862/poster.svg");
        await(arrival);

        assertThat(poster(862)).isEqualTo("https://images/w342/poster.jpg");
    }

    @Test
    void asks_about_a_movie_again_that_nobody_waited_for() {
        enrichment.fetch(862);
        server.answers(200, TmdbServer.TOY_STORY);

        assertThat(page(862).heading().tagline()).isPresent();
    }

    @Test
    void keeps_hostile_texts_as_texts() {
        server.answers(200, """
                {"overview": "'); DROP TABLE movies; --<script>alert(1)</script>\\u0000", "poster_path": "/../../evil.jpg"}
                """);

        var movie = page(862);

        assertThat(movie.story().overview()).hasValue("'); DROP TABLE movies; --<script>alert(1)</script>");
        assertThat(movie.pictures().posterUrl()).isEqualTo("/api/movies/862/poster.svg");
    }

    private MovieDetails page(long id) {
        return await(movies.find(id));
    }

    private String poster(long id) {
        return await(movies.cards(List.of(id)))
                .values()
                .iterator()
                .next()
                .pictures()
                .posterUrl();
    }

    private TmdbEnrichment enrichment(Duration budget) {
        var api = TmdbConfiguration.api(server.settings("key", Duration.ofSeconds(5), 50), breaker, clock);
        return new TmdbEnrichment(api, store, budget);
    }
}
