package marquee.backend.towers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import marquee.towers.TowerUnavailableException;
import marquee.towers.inference.UserTowerInputs;
import marquee.towers.release.Tower;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/**
 * One call of TensorFlow Serving's REST predict API (column format: {@code
 * https://www.tensorflow.org/tfx/serving/api_rest#predict_api}) for several people, whose histories are padded with zeros to
 * the longest.
 *
 * <p>The people are put together here and not by the server's own batching: that refuses histories of different length, or
 * pads each with its own first movie, which is another history (its {@code batching_util.cc}).
 */
record PredictCall(String release, List<UserTowerInputs> people) {

    private static final int MOST_WORDS = 300;

    /** Their vectors, in their order. */
    Mono<float[][]> to(WebClient server) {
        return server.post()
                .uri("/v1/models/{model}/versions/{release}:predict", Tower.USER.folder(), release)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request())
                .retrieve()
                .bodyToMono(Answer.class)
                .map(this::vectors);
    }

    private float[][] vectors(Answer answer) {
        if (answer.outputs().length != people.size()) {
            throw new IllegalStateException("TensorFlow Serving gave " + answer.outputs().length + " vectors for "
                    + people.size() + " people.");
        }
        return answer.outputs();
    }

    private Map<String, Object> request() {
        int length = people.stream().mapToInt(UserTowerInputs::length).max().orElse(1);
        return Map.of(
                "signature_name",
                "serving_default",
                "inputs",
                Map.of(
                        UserTowerInputs.USER,
                                people.stream().map(UserTowerInputs::user).toList(),
                        UserTowerInputs.MOVIES,
                                people.stream()
                                        .map(person -> Arrays.copyOf(person.movies(), length))
                                        .toList(),
                        UserTowerInputs.STARS,
                                people.stream()
                                        .map(person -> Arrays.copyOf(person.stars(), length))
                                        .toList(),
                        UserTowerInputs.AGES,
                                people.stream()
                                        .map(person -> Arrays.copyOf(person.ages(), length))
                                        .toList()));
    }

    /** Says in one sentence why there are no vectors. */
    static TowerUnavailableException unavailable(String release, Duration deadline, Throwable error) {
        return new TowerUnavailableException(
                switch (error) {
                    case TimeoutException late -> "TensorFlow Serving took longer than " + deadline.toMillis() + " ms.";
                    case WebClientResponseException answer
                    when answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND) ->
                        "TensorFlow Serving does not have release " + release + " loaded (" + words(answer)
                                + "); it must watch the models that the release is among.";
                    case WebClientResponseException answer ->
                        "TensorFlow Serving gave no user vector of release " + release + " (" + words(answer) + ").";
                    default ->
                        "TensorFlow Serving cannot be asked for a user vector of release " + release + ": "
                                + error.getMessage() + ".";
                },
                error);
    }

    private static String words(WebClientResponseException answer) {
        String words = answer.getResponseBodyAsString().strip().replaceAll("\\s+", " ");
        return answer.getStatusCode().value() + " " + words.substring(0, Math.min(words.length(), MOST_WORDS));
    }

    /** A signature with one output is answered by that output alone. */
    @SuppressWarnings("ArrayRecordComponent") // read once
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(float[][] outputs) {}
}
