package marquee.backend.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits until the service says over HTTP that it is ready, as a person would see it. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 100;

    private Readiness() {}

    /** @throws StartException when it does not become ready in a minute */
    static void await(String host, int port) {
        String reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        var request = HttpRequest.newBuilder(
                        URI.create("http://" + reachable + ":" + port + "/actuator/health/readiness"))
                .timeout(CALL_LIMIT)
                .build();
        long end = System.nanoTime() + LIMIT.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isReady(client, request)) {
                if (System.nanoTime() > end) {
                    throw new StartException("The service started, but For You does not answer; http://" + reachable
                            + ":" + port + "/health says why.");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("Interrupted while starting.", e);
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
