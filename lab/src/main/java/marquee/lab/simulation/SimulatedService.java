package marquee.lab.simulation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of the service whose time the simulation tells. Not thread-safe. */
final class SimulatedService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Set<String> OPEN = Set.of("asked", "running");
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();

    SimulatedService(URI address) {
        this.address = address;
    }

    /** @throws SimulationException when it was not started for simulation */
    Instant now() {
        return Instant.parse(get("/api/admin/clock").path("now").asString());
    }

    void moveTo(Instant now) {
        send("PUT", "/api/admin/clock", Map.of("now", now.toString()));
    }

    /** Whether a new release is asked for or under way. */
    boolean isRetraining() {
        return get("/api/admin/pipeline/")
                .valueStream()
                .anyMatch(run -> OPEN.contains(run.path("state").asString()));
    }

    /** Asks for a new release. */
    void retrain() {
        send("POST", "/api/admin/releases/retrain/", Map.of("reason", "a round of the simulation"));
    }

    /** Movies that somebody new is asked about. */
    List<Long> seeds(List<String> genres, int limit) {
        String chosen = String.join(",", genres).replace(" ", "%20");
        return get("/api/recommendations/seed-movies/?limit=" + limit + "&genres=" + chosen)
                .path("items")
                .valueStream()
                .map(item -> item.path("movie").path("tmdb_id").asLong())
                .toList();
    }

    List<String> genres() {
        return get("/api/genres/")
                .path("genres")
                .valueStream()
                .map(SimulatedService::genre)
                .toList();
    }

    /** Somebody new. */
    long welcome(String name, List<String> genres, List<Map<String, Object>> ratings) {
        return send("POST", "/api/users/cold_start/", Map.of("name", name, "genres", genres, "ratings", ratings))
                .path("id")
                .asLong();
    }

    ServedList forYou(long person, int limit) {
        long begin = System.nanoTime();
        JsonNode answer = get("/api/recommendations/for-you/?user_id=" + person + "&limit=" + limit);
        long nanos = System.nanoTime() - begin;
        var items =
                answer.path("items").valueStream().map(SimulatedService::item).toList();
        var madeBy = new ServedList.MadeBy(
                answer.path("release").asString(""),
                answer.path("variant").asString(""),
                answer.path("strategy").asString(""));
        return new ServedList(
                answer.path("recommendation_id").asString(),
                madeBy,
                items,
                answer.path("degraded").asBoolean(),
                nanos);
    }

    void tell(List<Map<String, Object>> events) {
        if (!events.isEmpty()) {
            send("POST", "/api/events/", Map.of("events", events));
        }
    }

    void rate(long person, long movie, double stars) {
        send("POST", "/api/users/" + person + "/rate/", Map.of("tmdb_id", movie, "rating", stars));
    }

    private static String genre(JsonNode genre) {
        return genre.isString() ? genre.asString() : genre.path("name").asString();
    }

    private static ServedList.Item item(JsonNode item) {
        return new ServedList.Item(
                item.path("movie").path("tmdb_id").asLong(),
                item.path("position").asInt(),
                item.path("propensity").asDouble(1));
    }

    private JsonNode get(String path) {
        return answer(HttpRequest.newBuilder(address.resolve(path)));
    }

    private JsonNode send(String method, String path, Object body) {
        return answer(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
            requireTaken(answer);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new SimulationException(
                    "No service answers at " + address + "; start one with ./run --simulated-clock.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SimulationException("The simulation was stopped.", e);
        }
    }

    private void requireTaken(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (answer.uri().getPath().startsWith("/api/admin/clock") && (status == NOT_FOUND || status == FORBIDDEN)) {
            throw new SimulationException("The service at " + address + " does not take its time from a simulation;"
                    + " start one of your own, with --simulated-clock and a --data folder for it alone.");
        }
        if (status / 100 != 2) {
            throw new SimulationException(answer.uri() + " answered with " + status + ": " + answer.body());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
