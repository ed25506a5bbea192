package marquee.events.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where a Kafka broker answers, and how our topics are called there.
 *
 * @param servers {@code host:port}, or several with commas: any of a cluster leads to all
 * @param prefix of every topic's name
 * @param patience how long one call may take
 */
public record KafkaBroker(String servers, String prefix, Duration patience) {

    /** What the names of our topics begin with, where nothing else is said. */
    public static final String PREFIX = "marquee.";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern SERVERS = Pattern.compile("[^,\\s/]+:[0-9]{1,5}(,[^,\\s/]+:[0-9]{1,5})*");

    /** @throws IllegalArgumentException with one sentence that shows the form wanted */
    public KafkaBroker {
        if (!SERVERS.matcher(servers).matches()) {
            throw new IllegalArgumentException(
                    "A Kafka broker is named as HOST:PORT, or several with commas, not \"" + servers + "\".");
        }
    }

    /** With our usual names of topics. */
    public static KafkaBroker at(String servers) {
        return new KafkaBroker(servers.replace(" ", ""), PREFIX, PATIENCE);
    }

    /** The same, with other names of topics. */
    public KafkaBroker withPrefix(String other) {
        return new KafkaBroker(servers, other, patience);
    }

    /** The same, waited for as long. */
    public KafkaBroker withPatience(Duration other) {
        return new KafkaBroker(servers, prefix, other);
    }

    /** The name of a topic. */
    public String name(Topic topic) {
        return prefix + topic.tag();
    }

    /** What every client of it is told. */
    Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, patienceMillis());
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, patienceMillis());
        return settings;
    }

    int patienceMillis() {
        return Math.toIntExact(patience.toMillis());
    }

    @Override
    public String toString() {
        return "Kafka at " + servers;
    }
}
