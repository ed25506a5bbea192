package marquee.backend.http.overload;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class OverloadTest {

    private static final int LIMIT = 3;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<Sinks.Empty<Void>> inside = new ArrayList<>();
    private final HttpHandler handler = new Overload(
                    new OverloadProperties(LIMIT, LIMIT, LIMIT, Duration.ofSeconds(9), Duration.ofSeconds(2)), metrics)
            .apply((request, response) -> {
                inside.add(Sinks.empty());
                return inside.getLast().asMono();
            });

    @Test
    void refuses_at_once_with_a_problem_what_comes_beyond_the_limit() {
        fill();

        var refusal = ask("/api/movies/7/");

        assertThat(inside).hasSize(LIMIT);
        assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(refusal.getHeaders().getFirst("Retry-After")).isEqualTo("2");
        assertThat(refusal.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refusal.getBodyAsString().block())
                .contains("\"status\":503")
                .contains("\"instance\":\"/api/movies/7/\"");
        assertThat(metrics.counter("marquee.http.refused").count()).isEqualTo(1);
    }

    @Test
    void lets_the_next_in_when_one_is_answered_or_fails() {
        fill();

        inside.get(0).tryEmitEmpty();
        ask("/api/a");
        assertThat(inside).hasSize(LIMIT + 1);

        inside.get(1).tryEmitError(new IllegalStateException("failed"));
        ask("/api/b");
        assertThat(inside).hasSize(LIMIT + 2);

        assertThat(ask("/api/c").getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void somebody_who_goes_away_is_counted_until_the_work_begun_for_them_has_ended() {
        fill().forEach(Disposable::dispose);
        assertThat(ask("/api/a").getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(inside).hasSize(LIMIT);

        inside.getFirst().tryEmitEmpty();
        ask("/api/b");
        assertThat(inside).hasSize(LIMIT + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61pi/users/", "/api;x=1/users/", "/%61%70%69/users/", "/v3/api-docs", "/"})
    void no_spelling_of_an_address_gets_around_the_limit(String path) {
        fill();

        assertThat(ask(path).getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(inside).hasSize(LIMIT);
    }

    @Test
    void health_and_metrics_come_through_all_the_same() {
        fill();

        ask("/actuator/health/liveness");

        assertThat(inside).hasSize(LIMIT + 1);
    }

    private List<Disposable> fill() {
        List<Disposable> asked = new ArrayList<>();
        for (int i = 0; i < LIMIT; i++) {
            asked.add(handle("/api/movies/" + i + "/", new MockServerHttpResponse())
                    .subscribe(done -> {}, error -> {}));
        }
        return asked;
    }

    private MockServerHttpResponse ask(String path) {
        var response = new MockServerHttpResponse();
        handle(path, response).subscribe(done -> {}, error -> {});
        return response;
    }

    private Mono<Void> handle(String path, MockServerHttpResponse response) {
        return handler.handle(
                MockServerHttpRequest.method(HttpMethod.GET, URI.create(path)).build(), response);
    }
}
