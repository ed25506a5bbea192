package marquee.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service one thing after the other. Blocking; every answer but a good one is an error. */
public final class AskedService {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 10;

    private final String url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();

    /** @param url of the service */
    public AskedService(String url) {
        this.url = url;
    }

    /** Something that is looked for. */
    @FunctionalInterface
    public interface Look {

        /** Whether it is so now. */
        boolean isSo() throws IOException;
    }

    /** What a path answers with. */
    public String text(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url + path)));
    }

    /** The same as JSON. */
    public JsonNode json(String path) throws IOException {
        return JSON.readTree(text(path));
    }

    /** Tells it something in JSON. */
    public void post(String path, String body) throws IOException {
        send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = http.send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(answer.uri() + " answered with " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the service was asked.", e);
        }
    }

    /**
     * Looks every {@value #PAUSE_MILLIS} ms until it is so.
     *
     * @throws IOException when it is not within the limit
     */
    public static void await(String what, Duration limit, Look look) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        while (!look.isSo()) {
            if (System.nanoTime() > end) {
                throw new IOException("No " + what + " within " + limit.toSeconds() + " s.");
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting.", e);
        }
    }
}
