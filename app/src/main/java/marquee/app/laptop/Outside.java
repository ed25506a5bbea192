package marquee.app.laptop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import marquee.app.options.ServeOptions;
import marquee.catalog.progress.Progress;
import marquee.database.Schema;
import marquee.events.clickhouse.ClickHouseInteractionStore;
import marquee.events.kafka.BrokerException;
import marquee.events.kafka.BrokerTopics;
import marquee.events.kafka.KafkaBroker;

/**
 * Looks at the parts that run elsewhere before minutes of work are spent. A service that only serves can begin without
 * TensorFlow Serving, since it has a formula for as long as that is away, and without Kafka, for which events wait; it says
 * so.
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
        if (!options.isServerOnly()) {
            options.clickHouse().server().ifPresent(ClickHouseInteractionStore::requireReachable);
        }
        options.tensorFlowServing().ifPresent(this::look);
        options.kafka().broker().map(broker -> broker.withPatience(PATIENCE)).ifPresent(this::look);
    }

    /** Events wait in the outbox for a broker that is away; on a laptop that was told of one it is to be there. */
    void look(KafkaBroker broker) {
        try (var topics = new BrokerTopics(broker)) {
            topics.require();
        } catch (BrokerException e) {
            if (!options.isServerOnly()) {
                throw e;
            }
            progress.note(e.getMessage() + " Until then events wait in the outbox.");
        }
        progress.note(
                "What people do goes to " + broker + ", which keeps it for days. Releases learn from it only where the"
                        + " stream keeps it: start the stream with --postgres or --clickhouse, and name the same here.");
    }

    void look(String tensorFlowServing) {
        List<StartException> away = new ArrayList<>();
        List<String> urls =
                Arrays.stream(tensorFlowServing.split(",")).map(String::strip).toList();
        urls.forEach(url -> {
            try {
                requireAnswer(url);
            } catch (StartException e) {
                away.add(e);
            }
        });
        boolean isAway = away.size() == urls.size();
        if (isAway && !options.isServerOnly()) {
            throw away.getFirst();
        }
        away.forEach(one -> progress.note(one.getMessage()
                + (isAway
                        ? " Until it answers people's lists come from the cold-start formula."
                        : " Another answers for it.")));
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
