package marquee.app.laptop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import marquee.catalog.progress.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Waits until the service says over HTTP that it is ready, as a person would see it. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration SILENT = Duration.ofSeconds(5);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 100;
    private static final int READY = 200;

    private final Progress progress;
    private final HttpRequest request;
    private final Duration limit;
    private final JsonMapper json = JsonMapper.builder().build();

    private Readiness(String host, int port, Duration limit, Progress progress) {
        this.progress = progress;
        this.limit = limit;
        this.request = HttpRequest.newBuilder(URI.create(Address.called(host, port) + "/health"))
                .timeout(CALL_LIMIT)
                .build();
    }

    /**
     * Blocks, and tells what it waits for when that takes long.
     *
     * @throws StartException when the service does not become ready in three minutes; says why
     */
    static void await(String host, int port, Progress progress) {
        await(host, port, LIMIT, progress);
    }

    static void await(String host, int port, Duration limit, Progress progress) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            new Readiness(host, port, limit, progress).await(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("Interrupted while starting.", e);
        }
    }

    private void await(HttpClient client) throws InterruptedException {
        long begin = System.nanoTime();
        String told = "";
        for (String obstacle = obstacle(client); !obstacle.isEmpty(); obstacle = obstacle(client)) {
            long waited = System.nanoTime() - begin;
            if (waited > limit.toNanos()) {
                throw new StartException(
                        "The service did not become ready within " + limit.toSeconds() + " s: " + obstacle + ".");
            }
            if (waited > SILENT.toNanos() && !obstacle.equals(told)) {
                progress.note("Not ready yet: " + obstacle + ".");
                told = obstacle;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Why the service is not ready; empty when it is. */
    private String obstacle(HttpClient client) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == READY ? "" : reason(answer);
        } catch (IOException notYet) {
            return "it does not answer";
        }
    }

    private String reason(HttpResponse<String> answer) {
        String otherwise = "it answers " + answer.statusCode();
        try {
            return json.readTree(answer.body()).at("/details/reason").asString(otherwise);
        } catch (JacksonException notOurs) {
            return otherwise;
        }
    }
}
