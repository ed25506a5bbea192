package marquee.backend.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import marquee.backend.Api;
import marquee.backend.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;

class ProblemsTest {

    private static World world;

    @BeforeAll
    static void start() {
        world = World.start(Map.of(
                "marquee.http.web-origins",
                "http://localhost:3000",
                "marquee.hosts.allowed",
                "nas.local,films.example"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nowhere", "/nowhere/", "/api", "/api/movies", "/api/users/1/nothing", "/actuator/no"})
    void tells_that_nothing_is_at_an_address(String path) {
        problem(get(path), 404)
                .jsonPath("$.type")
                .isEqualTo("/problems/not-found")
                .jsonPath("$.title")
                .isEqualTo("There is no such thing")
                .jsonPath("$.instance")
                .isEqualTo(path)
                .jsonPath("$.detail")
                .<String>value(value -> assertThat(value).startsWith("There is nothing at /"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/movies/999999", "/api/movies/999999/", "/api/movies/-1/poster.svg"})
    void tells_that_there_is_no_such_movie(String path) {
        problem(get(path), 404)
                .jsonPath("$.detail")
                .<String>value(value -> assertThat(value).contains("no movie with tmdb_id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/movies/abc | tmdb_id: \"abc\" is not a whole number.",
                "/api/movies/99999999999999999999 | tmdb_id: \"99999999999999999999\" is not a whole number.",
                "/api/movies/search | q: is missing.",
                "/api/movies/search?q=a&limit=0 | limit: must be greater than or equal to 1.",
                "/api/movies/search?q=a&limit=101 | limit: must be less than or equal to 100.",
                "/api/movies/search?q=a&limit=x | limit: \"x\" is not a whole number up to 2147483647.",
                "/api/recommendations/trending?user_id= | user_id: \"\" is not a whole number.",
                "/api/recommendations/trending?user_id=0x1 | user_id: \"0x1\" is not a whole number.",
                "/api/movies/search?q=a&cursor=x | cursor: not one that this list has given out.",
            })
    void names_the_parameter_and_why(String address, String detail) {
        problem(get(address), 400)
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-request")
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/users/?q=%00, q",
        "/api/users/?q=a%1Bb, q",
        "/api/movies/search/?q=%00, q",
        "/api/movies/search/?q=toy%7F, q",
        "/api/users/?cursor=%00, cursor",
        "/api/users/1/ratings/?cursor=KzMwMDAwMC0wMS0wMVQwMDowMDowMFovMQ, cursor",
        "/api/recommendations/by-genre/?genre=%00, genre",
        "/api/recommendations/by-genre/?genre=Dra%E2%80%AEma, genre",
        "/problems/%00, type",
        "/api/movies/%00, tmdb_id",
        "/api/users/%00/ratings, id"
    })
    void names_the_text_that_is_none(String address, String field) {
        problem(world.http().get().uri(URI.create("http://localhost:" + world.port() + address)), 400)
                .jsonPath("$.detail")
                .<String>value(value -> assertThat(value).startsWith(field + ": "));
    }

    @Test
    void takes_any_place_in_time_for_a_place() {
        for (String cursor : List.of("r" + "_".repeat(24), "rf_________8AAAAAAAAAAQAA", "rgA" + "A".repeat(22))) {
            world.api().get("/api/users/1/ratings/?cursor=" + cursor);
        }
    }

    @Test
    void a_list_refuses_the_cursors_of_another_kind() {
        var lists = List.of(
                "/api/users/?",
                "/api/users/1/ratings/?",
                "/api/movies/search/?q=movie&",
                "/api/recommendations/trending/?");
        for (String given : lists) {
            String cursor = Api.cursor(world.api().get(given + "limit=1")).orElseThrow();
            for (String asked : lists) {
                world.api().get(asked + "cursor=" + cursor, asked.equals(given) ? 200 : 400);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "two\\nlines", "\\u202eevil"})
    void names_the_name_that_is_none(String name) {
        long before = world.count("SELECT count(*) FROM users");
        problem(post("/api/users/cold_start/", "{\"name\": \"Ada " + name + "\"}"), 400)
                .jsonPath("$.errors[0].field")
                .isEqualTo("name");
        problem(post("/api/users/cold_start/", "{\"genres\": [\"Drama\", \"" + name + "\"]}"), 400)
                .jsonPath("$.errors[0].field")
                .isEqualTo("genres[1]");
        assertThat(world.count("SELECT count(*) FROM users")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "ümlaut"})
    void names_the_key_that_is_none(String key) {
        var request =
                post("/api/users/1/rate/", "{\"tmdb_id\": 1, \"rating\": 4}").header("Idempotency-Key", key);
        problem(request, 400).jsonPath("$.errors[0].field").isEqualTo("Idempotency-Key");
    }

    @Test
    void repeats_little_of_what_it_was_told() {
        String longest = "x".repeat(200_000);
        for (String body : List.of(
                "{\"genres\": [\"" + longest + "\"]}",
                "{\"name\": \"" + longest + "\"}",
                "{\"ratings\": \"" + longest + "\"}",
                "{\"ratings\": [" + "{},".repeat(900) + "{}]}",
                longest)) {
            assertShort(post("/api/users/cold_start/", body));
        }
        for (String parameter :
                List.of("users?limit=", "users?q=", "movies/search?q=", "movies/", "no/", "users?cursor=")) {
            assertShort(get("/api/" + parameter + "x".repeat(3_000)));
        }
    }

    private static void assertShort(RequestHeadersSpec<?> request) {
        request.exchange()
                .expectStatus()
                .is4xxClientError()
                .expectBody(String.class)
                .value((String answer) -> assertThat(answer).hasSizeLessThan(8_000));
    }

    @Test
    void lists_every_parameter_that_is_wrong() {
        problem(get("/api/movies/search?q=" + "x".repeat(101) + "&limit=0"), 400)
                .jsonPath("$.errors[*].field")
                .value(fields -> assertThat(fields.toString()).contains("q", "limit"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | body: is not JSON (line 1, column 2).",
                "'' | body: is missing.",
                "[] | body: is not an object.",
                "{\"tmdb_id\": \"1\", \"rating\": 4} | tmdb_id: is not a whole number.",
                "{\"tmdb_id\": 1e99, \"rating\": 4} | tmdb_id: is not a whole number.",
                "{\"tmdb_id\": \"x\", \"rating\": 4} | tmdb_id: is not a whole number.",
                "{\"tmdb_id\": 1.5, \"rating\": 4} | tmdb_id: is not a whole number.",
                "{\"tmdb_id\": 1, \"rating\": \"good\"} | rating: is not a number.",
                "{\"tmdb_id\": 1, \"rating\": \"4\"} | rating: is not a number.",
            })
    void names_the_field_of_the_body_and_why(String body, String detail) {
        problem(post("/api/users/1/rate/", body), 400).jsonPath("$.detail").isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"tmdb_id\": 1, \"rating\": 6}", "{\"tmdb_id\": 1, \"rating\": 4.2}", "{\"tmdb_id\": 1}"})
    void names_the_rating_that_is_none(String body) {
        problem(post("/api/users/1/rate/", body), 400)
                .jsonPath("$.detail")
                .<String>value(value -> assertThat(value).startsWith("rating: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "7", "0.5", "[]", "{}"})
    void takes_nothing_but_a_text_for_a_name(String value) {
        problem(post("/api/users/cold_start/", "{\"name\": " + value + "}"), 400)
                .jsonPath("$.errors[0].field")
                .isEqualTo("name");
    }

    @Test
    void takes_a_whole_number_however_it_is_written() {
        world.api().post("/api/users/1/rate/", "{\"tmdb_id\": 7.0, \"rating\": 4}", 200);
        world.api().post("/api/users/1/rate/", "{\"tmdb_id\": 70e-1, \"rating\": 4}", 200);
    }

    @Test
    void names_only_the_methods_of_the_address_itself() {
        world.http()
                .options()
                .uri("/api/users/cold_start")
                .exchange()
                .expectHeader()
                .value("Allow", value -> assertThat(value).contains("POST").doesNotContain("DELETE"));
    }

    @Test
    void names_the_methods_that_an_address_takes() {
        problem(world.http().delete().uri("/api/genres"), 405)
                .jsonPath("$.detail")
                .isEqualTo("DELETE is not possible here, only GET.");
        world.http().delete().uri("/api/genres").exchange().expectHeader().valueEquals("Allow", "GET");
    }

    @Test
    void tells_that_a_body_of_another_media_type_is_not_understood() {
        var request = world.http()
                .post()
                .uri("/api/users/1/rate")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("tmdb_id=1");
        problem(request, 415).jsonPath("$.type").isEqualTo("/problems/unsupported-media-type");
    }

    @Test
    void tells_that_there_is_no_answer_of_another_media_type() {
        problem(world.http().get().uri("/api/movies/1").accept(MediaType.APPLICATION_PDF), 406)
                .jsonPath("$.type")
                .isEqualTo("/problems/not-acceptable");
    }

    @Test
    void does_not_read_a_body_of_any_size() {
        problem(post("/api/users/cold_start/", "{\"name\": \"" + "x".repeat(300_000) + "\"}"), 413)
                .jsonPath("$.type")
                .isEqualTo("/problems/too-large");
    }

    @Test
    void answers_head_without_a_body() {
        var answer = world.http().head().uri("/api/movies/999999").exchange();

        answer.expectStatus().isNotFound().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        answer.expectBody().isEmpty();
        world.http()
                .head()
                .uri("/api/movies/1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .isEmpty();
    }

    @Test
    void answers_options_with_the_methods_allowed() {
        world.http()
                .options()
                .uri("/api/movies/1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Allow", value -> assertThat(value).contains("GET"));
    }

    @Test
    void lets_pages_of_the_web_app_ask() {
        world.http()
                .method(HttpMethod.OPTIONS)
                .uri("/api/users/1/rate/")
                .header("Origin", "http://localhost:3000")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,idempotency-key")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "http://localhost:3000");
    }

    @Test
    void refuses_pages_of_other_sites() {
        var request = world.http().get().uri("/api/movies/1").header("Origin", "https://evil.example");

        problem(request, 403)
                .jsonPath("$.type")
                .isEqualTo("/problems/forbidden")
                .jsonPath("$.detail")
                .<String>value(value -> assertThat(value).contains("marquee.http.web-origins"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/movies/1", "/actuator/health", "/swagger-ui.html", "/nowhere"})
    void answers_for_no_name_but_its_own(String path) {
        problem(get(path).header("Host", "evil.example:" + world.port()), 421)
                .jsonPath("$.type")
                .isEqualTo("/problems/misdirected")
                .jsonPath("$.detail")
                .<String>value(value -> assertThat(value).contains("\"evil.example:", "--allowed-host"));
    }

    @Test
    void answers_for_names_that_the_operator_added_and_to_probes_without_one() throws IOException {
        get("/api/movies/1")
                .header("Host", "films.example")
                .exchange()
                .expectStatus()
                .isOk();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), world.port())) {
            socket.getOutputStream()
                    .write("GET /actuator/health/readiness HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.0 200");
        }
    }

    @Test
    void tells_browsers_to_take_answers_for_what_they_are() {
        world.http()
                .get()
                .uri("/api/movies/1")
                .exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void explains_each_type_of_problem_at_its_address() {
        world.http()
                .get()
                .uri("/problems/unavailable")
                .exchange()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(503)
                .jsonPath("$.meaning")
                .<String>value(value -> assertThat(value).contains("Retry-After"));
        problem(get("/problems/unknown"), 404);
    }

    private static RequestHeadersSpec<?> get(String address) {
        return world.http().get().uri(address);
    }

    private static RequestHeadersSpec<?> post(String address, String body) {
        return world.http()
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body);
    }

    private static BodyContentSpec problem(RequestHeadersSpec<?> request, int status) {
        return request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.trace")
                .doesNotExist();
    }
}
