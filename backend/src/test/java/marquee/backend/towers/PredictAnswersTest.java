package marquee.backend.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserHistory;
import marquee.towers.release.Vocabulary;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of a TensorFlow Serving, and what its answers mean, whoever gives them. */
class PredictAnswersTest {

    private static final UserHistory HISTORY =
            new UserHistory(OptionalLong.of(8), List.of(new UserHistory.Rated(20, 4, Instant.EPOCH)), Instant.EPOCH);

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_person_is_asked_for_by_the_numbers_of_the_releases_vocabulary() throws InterruptedException {
        answer(200, "{\"outputs\": [[0.6, 0.8]]}");

        assertThat(tower().embed(HISTORY).block()).containsExactly(0.6f, 0.8f);

        var request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/v1/models/user_tower/versions/3:predict");
        JsonNode asked = JsonMapper.shared()
                .readTree(Objects.requireNonNull(request.getBody()).toByteArray());
        assertThat(asked.path("signature_name").asString()).isEqualTo("serving_default");
        assertThat(asked.at("/inputs/user/0").asInt()).isEqualTo(2);
        assertThat(asked.at("/inputs/movies/0").valueStream().map(JsonNode::asInt))
                .contains(2);
    }

    @Test
    void it_knows_the_movies_of_its_release() {
        assertThat(tower().release()).isEqualTo("3");
        assertThat(tower().knows(20)).isTrue();
        assertThat(tower().knows(2)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 429, 500, 503, 504})
    void a_server_that_lacks_the_release_is_too_busy_or_broken_is_away(int status) {
        answer(status, "{\"error\": \"no\"}");
        assertThatThrownBy(() -> tower().embed(HISTORY).block())
                .isInstanceOf(TowerUnavailableException.class)
                .hasMessageContaining("release 3");
    }

    @Test
    void fewer_vectors_than_people_are_a_fault() {
        answer(200, "{\"outputs\": []}");
        assertThatThrownBy(() -> tower().embed(HISTORY).block()).hasMessageContaining("0 vectors for 1 people");
    }

    @Test
    void an_answer_that_the_request_is_wrong_is_a_fault_of_ours() {
        answer(400, "{\"error\": \"no such input\"}");
        assertThatThrownBy(() -> tower().embed(HISTORY).block()).isInstanceOf(WebClientResponseException.class);
    }

    private TensorFlowServingUserTower tower() {
        var vocabulary = new Vocabulary(new long[] {10, 20}, new long[] {7, 8}, List.of("Drama"));
        return new TensorFlowServingUserTower(
                ModelServers.at("http://localhost:" + server.getPort()), "3", 2, vocabulary, Duration.ofSeconds(10));
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build());
    }
}
