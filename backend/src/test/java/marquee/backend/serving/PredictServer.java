package marquee.backend.serving;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import marquee.towers.inference.NativeTensorFlow;
import marquee.towers.inference.UserTowerInputs;
import marquee.towers.release.Release;
import marquee.towers.release.Tower;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers {@code POST /v1/models/user_tower/versions/N:predict} as TensorFlow Serving documents it, from a SavedModel. */
final class PredictServer implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final MockWebServer server = new MockWebServer();
    private final SavedModelBundle model;
    private final String path;

    PredictServer(Release release) throws IOException {
        NativeTensorFlow.load();
        model = SavedModelBundle.load(release.savedModel(Tower.USER).toString());
        path = "/v1/models/user_tower/versions/" + release.id() + ":predict";
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return request.getTarget().equals(path)
                        ? predict(json.readTree(
                                Objects.requireNonNull(request.getBody()).toByteArray()))
                        : new MockResponse.Builder()
                                .code(404)
                                .setHeader("Content-Type", "application/json")
                                .body("{\"error\": \"Servable not found\"}")
                                .build();
            }
        });
        server.start();
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.close();
        model.close();
    }

    private synchronized MockResponse predict(JsonNode request) {
        JsonNode inputs = request.path("inputs");
        try (var user = TInt32.tensorOf(StdArrays.ndCopyOf(json.treeToValue(inputs.path("user"), int[].class)));
                var movies =
                        TInt32.tensorOf(StdArrays.ndCopyOf(json.treeToValue(inputs.path("movies"), int[][].class)));
                var stars = floats(inputs.path("stars"));
                var ages = floats(inputs.path("ages"));
                var result = model.function(request.path("signature_name").asString())
                        .call(Map.of(
                                UserTowerInputs.USER, user,
                                UserTowerInputs.MOVIES, movies,
                                UserTowerInputs.STARS, stars,
                                UserTowerInputs.AGES, ages))) {
            var rows = StdArrays.array2dCopyOf(
                    (TFloat32) result.get(UserTowerInputs.EMBEDDING).orElseThrow());
            return new MockResponse.Builder()
                    .setHeader("Content-Type", "application/json")
                    .body(json.writeValueAsString(Map.of("outputs", rows)))
                    .build();
        }
    }

    private TFloat32 floats(JsonNode rows) {
        return TFloat32.tensorOf(StdArrays.ndCopyOf(json.treeToValue(rows, float[][].class)));
    }
}
