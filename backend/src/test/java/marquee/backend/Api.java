package marquee.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The API as a caller sees it: paths in, JSON out. */
public record Api(WebTestClient http) {

    /** The JSON at a path that must answer 200. */
    public JsonNode get(String path) {
        return get(path, 200);
    }

    public JsonNode get(String path, int status) {
        return json(http.get().uri(path).exchange().expectStatus().isEqualTo(status));
    }

    /** The status that a path answers with. */
    public int status(String path) {
        return http.get()
                .uri(path)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    public JsonNode post(String path, Object body, int status) {
        return post(path, body, Map.of(), status);
    }

    public JsonNode post(String path, Object body, Map<String, String> headers, int status) {
        return json(http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(all -> headers.forEach(all::set))
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status));
    }

    /** Puts something whose address says it all. */
    public JsonNode put(String path, int status) {
        return json(http.put().uri(path).exchange().expectStatus().isEqualTo(status));
    }

    public JsonNode put(String path, Object body, int status) {
        return json(http.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status));
    }

    public void delete(String path, int status) {
        http.delete().uri(path).exchange().expectStatus().isEqualTo(status);
    }

    public JsonNode rate(long user, long movie, double stars) {
        return post("/api/users/" + user + "/rate/", Map.of("tmdb_id", movie, "rating", stars), 200);
    }

    public JsonNode forYou(long user, int limit) {
        return get("/api/recommendations/for-you/?user_id=" + user + "&limit=" + limit);
    }

    /** The movies of a list, in order. */
    public static List<Long> ids(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(item -> item.path("movie").path("tmdb_id").asLong())
                .toList();
    }

    /** The movies of all pages of a list. */
    public List<Long> allIds(String path) {
        var ids = new ArrayList<Long>();
        Optional<String> cursor = Optional.empty();
        do {
            JsonNode page = get(path + cursor.map(next -> "&cursor=" + next).orElse(""));
            ids.addAll(ids(page));
            cursor = cursor(page);
        } while (cursor.isPresent());
        return ids;
    }

    public static Optional<String> cursor(JsonNode list) {
        return Optional.of(list.path("cursor")).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static JsonNode json(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNull(
                response.expectBody(JsonNode.class).returnResult().getResponseBody());
    }
}
