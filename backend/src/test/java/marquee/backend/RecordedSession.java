package marquee.backend;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import marquee.backend.Recording.Exchange;
import marquee.backend.movies.SettableClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Somebody who sends one request after the other, a minute apart, and keeps what was answered. */
final class RecordedSession {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_BODY = 400;

    private final World world;
    private final SettableClock clock;
    private final List<Exchange> exchanges = new ArrayList<>();
    private Optional<String> cursor = Optional.empty();

    RecordedSession(World world, SettableClock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** All that was asked and answered so far. */
    List<Exchange> exchanges() {
        return exchanges;
    }

    HttpHeaders get(String path) {
        return get(path, Map.of());
    }

    HttpHeaders get(String path, Map<String, String> headers) {
        return send(HttpMethod.GET, path, headers, "");
    }

    void getAll(List<String> paths) {
        paths.forEach(this::get);
    }

    /** The first pages of a list. */
    void pages(int count, String path) {
        get(path);
        for (int page = 1; page < count; page++) {
            get(path + "&cursor=" + cursor.orElseThrow());
        }
    }

    void post(String path, String body) {
        post(path, Map.of(), body);
    }

    void post(String path, Map<String, String> headers, String body) {
        var all = new TreeMap<>(headers);
        all.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        send(HttpMethod.POST, path, all, body);
    }

    void rate(long user, long movie, String stars, Map<String, String> headers) {
        post("/api/users/" + user + "/rate/", headers, "{\"tmdb_id\": " + movie + ", \"rating\": " + stars + "}");
    }

    void delete(String path) {
        send(HttpMethod.DELETE, path, Map.of(), "");
    }

    /** Sends whatever request; without a body where that is empty. */
    HttpHeaders send(HttpMethod method, String path, Map<String, String> headers, String body) {
        clock.advance(PAUSE);
        var request = world.http()
                .method(method)
                .uri(URI.create("http://localhost:" + world.port() + path))
                .headers(all -> headers.forEach(all::set));
        var result = (body.isEmpty() ? request : request.bodyValue(body))
                .exchange()
                .expectBody(byte[].class)
                .returnResult();
        byte[] answer = Objects.requireNonNullElse(result.getResponseBody(), new byte[0]);
        var received = result.getResponseHeaders();
        exchanges.add(new Exchange(
                words(method, path, headers, body),
                Transcript.of(result.getStatus().value(), received, answer)));
        cursor = Transcript.cursor(received, answer);
        return received;
    }

    private static String words(HttpMethod method, String path, Map<String, String> headers, String body) {
        String address = path.replaceAll("(?<=[?&]cursor=)[A-Za-z0-9_-]{4,}", "<cursor>");
        var sent = new TreeMap<>(headers);
        sent.remove(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        String shown = body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY) + "…";
        return (method + " " + address + (sent.isEmpty() ? "" : " " + sent) + " " + shown).strip();
    }
}
