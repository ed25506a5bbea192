package marquee.backend.serving;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserHistory;
import marquee.towers.UserTower;
import marquee.towers.inference.UserTowerInputs;
import marquee.towers.release.Tower;
import marquee.towers.release.Vocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/**
 * The user tower of one release in a TensorFlow Serving, over its REST predict API (column format: {@code
 * https://www.tensorflow.org/tfx/serving/api_rest#predict_api}). Thread-safe; nothing here blocks.
 */
final class TensorFlowServingUserTower implements UserTower {

    private final WebClient client;
    private final String release;
    private final Vocabulary vocabulary;
    private final Duration deadline;

    /**
     * A tower that is asked for each vector.
     *
     * @param client whose base address is the server's, such as {@code http://localhost:8501}
     * @param release number of the release, the version of the model there
     * @param vocabulary what the release knows
     * @param deadline how long an answer may take
     */
    TensorFlowServingUserTower(WebClient client, String release, Vocabulary vocabulary, Duration deadline) {
        this.client = client;
        this.release = release;
        this.vocabulary = vocabulary;
        this.deadline = deadline;
    }

    @Override
    public String release() {
        return release;
    }

    @Override
    public Mono<float[]> embed(UserHistory history) {
        return client.post()
                .uri("/v1/models/{model}/versions/{release}:predict", Tower.USER.folder(), release)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request(UserTowerInputs.of(history, vocabulary)))
                .retrieve()
                .bodyToMono(Answer.class)
                .map(answer -> answer.outputs()[0])
                .timeout(deadline)
                .onErrorMap(
                        TensorFlowServingUserTower::isAway,
                        error -> new TowerUnavailableException(
                                "TensorFlow Serving gave no user vector of release " + release + ".", error));
    }

    /** An answer that says the request is wrong is a fault of ours, and one that cannot be read is a fault as well. */
    private static boolean isAway(Throwable error) {
        return error instanceof TimeoutException
                || error instanceof WebClientRequestException
                || (error instanceof WebClientResponseException answer
                        && (answer.getStatusCode().is5xxServerError()
                                || answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                                || answer.getStatusCode().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)));
    }

    @Override
    public boolean knows(long movieId) {
        return vocabulary.movie(movieId) != Vocabulary.UNKNOWN;
    }

    @Override
    public void close() {
        // The client keeps no connection that belongs to this tower alone.
    }

    private static Map<String, Object> request(UserTowerInputs inputs) {
        return Map.of(
                "signature_name",
                "serving_default",
                "inputs",
                Map.of(
                        UserTowerInputs.USER, List.of(inputs.user()),
                        UserTowerInputs.MOVIES, List.of(inputs.movies()),
                        UserTowerInputs.STARS, List.of(inputs.stars()),
                        UserTowerInputs.AGES, List.of(inputs.ages())));
    }

    /** A signature with one output is answered by that output alone. */
    @SuppressWarnings("ArrayRecordComponent") // read once
    private record Answer(float[][] outputs) {}
}
