package marquee.backend.movies.tmdb.api;

import static marquee.backend.movies.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marquee.backend.movies.tmdb.TmdbConfiguration;
import marquee.backend.movies.tmdb.TmdbServer;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class TmdbApiTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final TmdbServer server = new TmdbServer();
    private final CircuitBreaker breaker = TmdbConfiguration.breaker();
    private final TmdbApi api = TmdbConfiguration.api(server.settings("key", TIMEOUT, 50), breaker, Clock.systemUTC());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void reads_what_tmdb_knows() {
        server.answers(200, TmdbServer.TOY_STORY);

        var movie = await(api.movie(862)).orElseThrow();

        assertThat(movie.texts().overview()).hasValue("Toys live.");
        assertThat(movie.texts().tagline()).hasValue("Hang on!");
        assertThat(movie.runtimeMinutes()).hasValue(81);
        assertThat(movie.texts().keywords()).containsExactly("toy", "friendship");
        assertThat(movie.people()).containsExactly("John Lasseter", "Tom Hanks", "Tim Allen");
        assertThat(movie.pictures().posterPath()).hasValue("/poster.jpg");
        assertThat(movie.pictures().backdropPath()).hasValue("/backdrop.jpg");
        assertThat(movie.votes().voteAverage()).isEqualTo(7.97);
        assertThat(movie.votes().voteCount()).isEqualTo(18_000);
        assertThat(server.nextRequest()).startsWith("/3/movie/862?append_to_response=credits%2Ckeywords&api_key=key");
    }

    @Test
    void sends_a_token_in_a_header_and_not_in_the_address() {
        server.answers(200, TmdbServer.TOY_STORY);

        await(api(server.settings("eyToken", TIMEOUT, 50)).movie(862));

        assertThat(server.nextRequest()).endsWith(" Bearer eyToken").doesNotContain("api_key");
    }

    @Test
    void has_no_answer_for_a_movie_that_tmdb_does_not_know() {
        server.answers(404, "{\"status_code\": 34}");

        assertThat(await(api.movie(1))).isEmpty();
    }

    @Test
    void waits_as_long_as_tmdb_asks_and_tries_again() {
        server.answersWithHeader(429, "Retry-After", "1").answers(200, TmdbServer.TOY_STORY);
        var begin = Instant.now();

        assertThat(await(api.movie(862))).isPresent();

        assertThat(Duration.between(begin, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void gives_up_when_tmdb_asks_for_more_patience_than_there_is() {
        server.answersWithHeader(429, "Retry-After", "3600");

        assertFails("429");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void tries_again_after_a_failure_of_the_server_but_not_for_ever() {
        server.answers(500, "").answers(503, "").answers(502, "");

        assertFails("502");
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void does_not_try_again_with_a_key_that_is_refused() {
        server.answers(401, "{}");

        assertFails("401");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void does_not_follow_a_redirect() {
        server.answersWithHeader(302, "Location", "http://127.0.0.1:1/");

        assertFails("302");
    }

    @Test
    void gives_up_a_server_that_does_not_answer_in_time() {
        for (int i = 0; i < 3; i++) {
            server.answersLate(TmdbServer.TOY_STORY, Duration.ofSeconds(20));
        }

        assertThatThrownBy(() -> await(
                        api(server.settings("key", Duration.ofMillis(100), 50)).movie(862)))
                .isInstanceOf(TmdbException.class);
    }

    @Test
    void does_not_read_an_answer_that_is_too_large() {
        for (int i = 0; i < 3; i++) {
            server.answers(200, "{\"overview\": \"" + "x".repeat(70_000) + "\"}");
        }

        assertFails("larger than 65536 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[1]", "null", "{\"overview\": ", "\"text\""})
    void refuses_what_is_not_a_json_object(String body) {
        server.answers(200, body);

        assertFails("TMDB's answer is not");
    }

    @Test
    void an_answer_that_says_it_is_none_is_a_failure() {
        server.answers(200, "{\"success\": false, \"status_code\": 34}");

        assertFails("success: false");
    }

    @Test
    void unpacks_what_is_packed_without_a_label() throws IOException {
        var packed = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(packed))) {
            gzip.writeUtf8(TmdbServer.TOY_STORY);
        }
        server.answers(packed, "application/json");

        assertThat(await(api.movie(862)).orElseThrow().texts().tagline()).hasValue("Hang on!");
    }

    @Test
    void reads_an_answer_in_the_encoding_that_it_names() {
        var latin = new Buffer().writeString("{\"overview\": \"caf\u00e9\"}", StandardCharsets.ISO_8859_1);
        server.answers(latin, "application/json; charset=iso-8859-1");

        assertThat(await(api.movie(862)).orElseThrow().texts().overview()).hasValue("caf\u00e9");
    }

    @Test
    void a_wrong_key_is_one_warning_that_names_the_option(CapturedOutput output) {
        for (int i = 0; i < 12; i++) {
            server.answers(401, "{\"status_code\": 7, \"success\": false}");
        }
        for (long id = 1; id <= 12; id++) {
            await(api.movie(id).onErrorReturn(Optional.empty()));
        }

        assertThat(output.toString().lines().filter(line -> line.contains("WARN")))
                .hasSize(1)
                .first()
                .asString()
                .contains("--tmdb-key", "MARQUEE_TMDB_KEY");
    }

    @Test
    void a_long_outage_is_one_warning_and_its_end_one_line(CapturedOutput output) {
        for (int i = 0; i < 10; i++) {
            server.answers(403, "");
        }
        for (long id = 1; id <= 15; id++) {
            await(api.movie(id).onErrorReturn(Optional.empty()));
        }
        breaker.transitionToClosedState();
        for (long id = 16; id <= 19; id++) {
            server.answers(200, TmdbServer.TOY_STORY);
            assertThat(await(api.movie(id))).isPresent();
        }

        assertThat(output.toString().lines().filter(line -> line.contains("WARN")))
                .hasSize(1)
                .first()
                .asString()
                .contains("TMDB answered 403");
        assertThat(output.toString().lines().filter(line -> line.contains("TMDB answers again")))
                .hasSize(1);
    }

    @Test
    void leaves_out_what_is_not_as_documented() {
        server.answers(200, """
                {"overview": {"a": 1}, "tagline": null, "runtime": -5, "poster_path": 7, "keywords": [], "vote_count": -1,
                 "vote_average": 99, "credits": {"crew": "nobody", "cast": [{}, {"name": ""}, 5]}}
                """);

        var movie = await(api.movie(862)).orElseThrow();

        assertThat(movie.texts().overview()).isEmpty();
        assertThat(movie.texts().tagline()).isEmpty();
        assertThat(movie.runtimeMinutes()).isEmpty();
        assertThat(movie.texts().keywords()).isEmpty();
        assertThat(movie.people()).isEmpty();
        assertThat(movie.votes().voteCount()).isZero();
        assertThat(movie.votes().voteAverage()).isEqualTo(10);
    }

    @Test
    void leaves_tmdb_alone_after_many_failures() {
        for (int i = 0; i < 20; i++) {
            server.answers(401, "");
        }
        for (int i = 0; i < 10; i++) {
            assertFails("401");
        }

        assertThatThrownBy(() -> await(api.movie(862))).isInstanceOf(CallNotPermittedException.class);
        assertThat(server.requests()).isEqualTo(10);
    }

    @Test
    void asks_no_faster_than_it_may() {
        var slow = api(server.settings("key", TIMEOUT, 10));
        for (int i = 0; i < 10; i++) {
            server.answers(404, "");
        }
        var begin = Instant.now();

        await(Flux.range(1, 10).flatMap(id -> slow.movie(id)).collectList());

        assertThat(Duration.between(begin, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(800));
    }

    @Test
    void gives_up_those_for_whom_there_is_no_turn_soon() {
        var slow = api(server.settings("key", TIMEOUT, 1));
        for (int i = 0; i < 6; i++) {
            server.answers(404, "");
        }

        List<Throwable> failures = await(Flux.range(1, 50)
                .flatMap(id -> slow.movie(id).then().cast(Throwable.class).onErrorResume(Mono::just))
                .take(40)
                .collectList());

        assertThat(failures).hasSize(40).allMatch(e -> e instanceof RequestNotPermitted);
    }

    private void assertFails(String message) {
        assertThatThrownBy(() -> await(api.movie(862))).hasMessageContaining(message);
    }

    private static TmdbApi api(TmdbSettings settings) {
        return TmdbConfiguration.api(settings, TmdbConfiguration.breaker(), Clock.systemUTC());
    }
}
