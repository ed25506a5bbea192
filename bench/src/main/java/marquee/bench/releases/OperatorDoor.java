package marquee.bench.releases;

import java.io.IOException;
import java.util.List;
import marquee.bench.load.AskedService;
import tools.jackson.databind.JsonNode;

/** What an operator may ask of a service, and who is served by it. Blocking; of one thread. */
final class OperatorDoor {

    private static final String REASON = "{\"reason\": \"a measurement\"}";

    private final AskedService service;

    OperatorDoor(String url) {
        this.service = new AskedService(url);
    }

    /** A hundred of the people. */
    List<Long> people() throws IOException {
        return service.json("/api/users/?limit=100")
                .path("items")
                .valueStream()
                .map(user -> user.path("id").asLong())
                .toList();
    }

    void retrain() throws IOException {
        post("/api/admin/releases/retrain/");
    }

    /** The newest run. */
    JsonNode run() throws IOException {
        return service.json("/api/admin/pipeline/").get(0);
    }

    /** The number of the live release. */
    String live() throws IOException {
        return service.json("/api/admin/releases/")
                .valueStream()
                .filter(release -> release.path("state").asString().equals("live"))
                .map(release -> release.path("release").asString())
                .findFirst()
                .orElseThrow(() -> new IOException("No release is live."));
    }

    void rollback() throws IOException {
        post("/api/admin/releases/rollback/");
    }

    void promote(String release) throws IOException {
        post("/api/admin/releases/" + release + "/promote/");
    }

    /** Which release makes the list of a person. */
    String servedBy(long person) throws IOException {
        return service.json("/api/recommendations/for-you/?limit=5&user_id=" + person)
                .path("release")
                .asString();
    }

    private void post(String path) throws IOException {
        service.post(path, REASON);
    }
}
