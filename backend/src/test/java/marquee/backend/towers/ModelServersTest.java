package marquee.backend.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;

class ModelServersTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int SOME = 40;

    private final MockWebServer one = new MockWebServer();
    private final MockWebServer other = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        for (MockWebServer server : List.of(one, other)) {
            server.setDispatcher(
                    answering(new MockResponse.Builder().body("well").build()));
            server.start();
        }
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void they_are_asked_in_turn() {
        assertThat(ask(both(), SOME)).hasSize(SOME);
        assertThat(one.getRequestCount()).isEqualTo(SOME / 2);
        assertThat(other.getRequestCount()).isEqualTo(SOME / 2);
    }

    @Test
    void one_that_dies_loses_no_request() {
        ModelServers servers = both();
        ask(servers, SOME);
        one.close();
        assertThat(ask(servers, SOME)).hasSize(SOME);
    }

    @Test
    void one_that_dies_under_requests_loses_none() {
        one.setDispatcher(answering(new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build()));
        assertThat(ask(both(), SOME)).hasSize(SOME);
    }

    @Test
    void one_of_a_name_that_dies_loses_no_request() {
        ModelServers servers = ModelServers.at(
                "http://servers.test", ModelServers.http().resolver(OneName.of(one.getPort(), other.getPort())));
        assertThat(ask(servers, SOME)).hasSize(SOME);
        one.close();
        assertThat(ask(servers, SOME)).hasSize(SOME);
        assertThat(other.getRequestCount()).isPositive();
    }

    @Test
    void one_that_is_full_or_lacks_the_model_is_passed_over() {
        for (int status : new int[] {404, 429, 503}) {
            one.setDispatcher(answering(new MockResponse.Builder().code(status).build()));
            assertThat(ask(both(), SOME)).as("%d", status).hasSize(SOME);
        }
    }

    @Test
    void one_that_does_not_answer_is_passed_over_in_time_and_then_left_alone() {
        one.setDispatcher(answering(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build()));
        ModelServers servers = both();
        var began = one.getRequestCount();
        assertThat(ask(servers, 10, Duration.ofMillis(600))).hasSize(10);
        assertThat(one.getRequestCount() - began).isLessThan(4);
    }

    @Test
    void what_is_wrong_is_told_to_one_alone() {
        for (MockWebServer server : List.of(one, other)) {
            server.setDispatcher(answering(new MockResponse.Builder().code(400).build()));
        }
        assertThatThrownBy(() -> ask(both(), 1)).isInstanceOf(WebClientResponseException.BadRequest.class);
        assertThat(one.getRequestCount() + other.getRequestCount()).isEqualTo(1);
    }

    @Test
    void one_alone_is_not_asked_again_when_it_is_full() {
        one.setDispatcher(answering(new MockResponse.Builder().code(503).build()));
        assertThatThrownBy(() -> ask(ModelServers.at("http://localhost:" + one.getPort()), 1))
                .isInstanceOf(WebClientResponseException.ServiceUnavailable.class);
        assertThat(one.getRequestCount()).isEqualTo(1);
    }

    private ModelServers both() {
        return ModelServers.at("http://localhost:" + one.getPort() + ", http://localhost:" + other.getPort());
    }

    private static List<String> ask(ModelServers servers, int times) {
        return ask(servers, times, DEADLINE);
    }

    private static List<String> ask(ModelServers servers, int times, Duration deadline) {
        return Flux.range(0, times)
                .concatMap(i -> servers.ask(
                        server ->
                                server.post().uri("/").bodyValue("x").retrieve().bodyToMono(String.class),
                        deadline))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static Dispatcher answering(MockResponse response) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response;
            }
        };
    }
}
