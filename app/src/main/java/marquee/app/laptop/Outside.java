package marquee.app.laptop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import marquee.app.options.ServeOptions;
import marquee.catalog.progress.Progress;
import marquee.database.Schema;

/**
 * Looks at the parts that run elsewhere before minutes of work are spent. A service that only serves can begin without
 * TensorFlow Serving, since it has a formula for as long as that is away; it says so.
 */
final class Outside {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServeOptions options;
    private final Progress progress;

    Outside(ServeOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Also brings the tables of a named database up to date; blocking. */
    void look() {
        options.postgres().database().ifPresent(Schema::migrate);
        options.index().requireReachable();
        options.tensorFlowServing().ifPresent(this::look);
    }

    void look(String tensorFlowServing) {
        try {
            requireAnswer(tensorFlowServing);
        } catch (StartException away) {
            if (!options.isServerOnly()) {
                throw away;
            }
            progress.note(away.getMessage() + " Until it answers people's lists come from the cold-start formula.");
        }
    }

    /** Any answer will do: without a release yet, TensorFlow Serving has no model to show. */
    private static void requireAnswer(String url) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
            client.send(request, BodyHandlers.discarding());
        } catch (IOException | IllegalArgumentException e) {
            throw new StartException(
                    "TensorFlow Serving at " + url + " does not answer; start it, or correct --tensorflow-serving.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("Interrupted while starting.", e);
        }
    }
}
