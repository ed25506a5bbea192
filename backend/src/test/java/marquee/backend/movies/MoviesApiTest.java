package marquee.backend.movies;

import static marquee.backend.movies.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import marquee.backend.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException.ServiceUnavailable;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

class MoviesApiTest {

    private static World world;

    @BeforeAll
    static void start() {
        world = World.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void tells_everything_about_a_movie() {
        world.http().get().uri("/api/movies/7/").exchange().expectBody().json("""
                        {"tmdb_id": 7, "title": "Movie 7", "tagline": null, "year": 1987, "runtime": null,
                         "genres": ["Drama"], "keywords": [], "director": null, "cast": [], "overview": null,
                         "language": null, "poster_url": "/api/movies/7/poster.svg",
                         "backdrop_url": "/api/movies/7/backdrop.svg", "vote_average": 7.0, "vote_count": 993}
                        """);
    }

    @Test
    void tells_what_people_here_think_of_a_movie() {
        long rated = world.count("SELECT min(tmdb_id) FROM ratings");
        long people = world.count("SELECT count(*) FROM ratings WHERE tmdb_id = " + rated);
        long halfStars = world.count("SELECT sum(half_stars) FROM ratings WHERE tmdb_id = " + rated);
        long unrated =
                world.count("SELECT min(tmdb_id) FROM movies WHERE tmdb_id NOT IN (SELECT tmdb_id FROM ratings)");

        movie(rated)
                .jsonPath("$.rating_count")
                .isEqualTo(people)
                .jsonPath("$.rating_average")
                .isEqualTo(halfStars / 2.0 / people);
        movie(unrated)
                .jsonPath("$.rating_count")
                .isEqualTo(0)
                .jsonPath("$.rating_average")
                .isEmpty();
    }

    private static BodyContentSpec movie(long id) {
        return world.http()
                .get()
                .uri("/api/movies/{id}/", id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @Test
    void lists_the_genres_of_the_catalogue() {
        for (String path : List.of("/api/genres/", "/api/genres")) {
            world.http()
                    .get()
                    .uri(path)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .json("""
                            {"items": [{"name": "Comedy", "movies": 40}, {"name": "Drama", "movies": 40},
                                       {"name": "Horror", "movies": 40}]}
                            """, JsonCompareMode.STRICT);
        }
        world.http()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .jsonPath("$.components.schemas.GenreList.properties.items.items.$ref")
                .isEqualTo("#/components/schemas/Genre")
                .jsonPath("$.components.schemas.Genre.required")
                .isEqualTo(List.of("movies", "name"));
    }

    @Test
    void finds_movies_by_title() {
        search("movi 33")
                .jsonPath("$.items[0].tmdb_id")
                .isEqualTo(33)
                .jsonPath("$.items[0].title")
                .isEqualTo("Movie 33");
    }

    @Test
    void pages_through_what_it_found() {
        var first = await(world.http()
                .get()
                .uri("/api/movies/search/?q=movie&limit=2")
                .exchange()
                .returnResult(Found.class)
                .getResponseBody()
                .next());
        assertThat(first.items()).hasSize(2);

        world.http()
                .get()
                .uri("/api/movies/search/?q=movie&limit=2&cursor=" + first.cursor())
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].tmdb_id")
                .value(id -> assertThat(first.items().toString()).doesNotContain("tmdb_id=" + id + ","));
    }

    @Test
    void ends_with_no_cursor() {
        search("movie 33").jsonPath("$.cursor").isEmpty();
    }

    @Test
    void draws_a_poster_that_browsers_may_keep_and_check() {
        var headers = world.http()
                .get()
                .uri("/api/movies/7/poster.svg")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("image/svg+xml")
                .expectHeader()
                .value(HttpHeaders.CACHE_CONTROL, value -> assertThat(value).startsWith("max-age=86400, public"))
                .returnResult(String.class)
                .getResponseHeaders();
        var tag = String.valueOf(headers.getETag());
        assertThat(tag).startsWith("\"");

        world.http()
                .get()
                .uri("/api/movies/7/poster.svg")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
    }

    @Test
    void draws_a_backdrop() {
        world.http()
                .get()
                .uri("/api/movies/7/backdrop.svg/")
                .exchange()
                .expectHeader()
                .contentType("image/svg+xml")
                .expectBody(String.class)
                .value(svg -> assertThat(svg).startsWith("<svg").contains("1280"));
    }

    /** Someone types fast, and each letter cancels the search for the one before. */
    @Test
    void keeps_answering_after_many_searches_were_cancelled() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var client = WebClient.create("http://localhost:" + world.port());
        var cancelled = Flux.range(0, 1_000)
                .flatMap(
                        i -> client.get()
                                .uri("/api/movies/search/?q={q}", "movie " + i)
                                .retrieve()
                                .bodyToMono(String.class)
                                .timeout(Duration.ofMillis(random.nextInt(25)))
                                .onErrorComplete(),
                        64)
                .count()
                .block(Duration.ofSeconds(60));
        assertThat(cancelled)
                .as("answers before the cancellation, seed %d", seed)
                .isLessThan(1_000L);

        var answers = Flux.range(0, 64)
                .flatMap(
                        i -> client.get()
                                .uri("/api/movies/search/?q={q}", "movie")
                                .retrieve()
                                .toBodilessEntity()
                                // what was begun for the others is still inside
                                .retryWhen(Retry.fixedDelay(100, Duration.ofMillis(50))
                                        .filter(ServiceUnavailable.class::isInstance)),
                        64)
                .count()
                .block(Duration.ofSeconds(20));
        assertThat(answers).as("answers after the cancellations, seed %d", seed).isEqualTo(64L);
        assertThat(world.count("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND state LIKE 'idle in transaction%'"))
                .isZero();
    }

    private static BodyContentSpec search(String query) {
        return world.http()
                .get()
                .uri(uri ->
                        uri.path("/api/movies/search").queryParam("q", "{q}").build(query))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private record Found(List<Object> items, String cursor) {}
}
