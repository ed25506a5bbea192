package marquee.app.options;

import java.util.Map;
import java.util.Optional;
import marquee.events.kafka.KafkaBroker;
import picocli.CommandLine.Option;

/** Which Kafka broker a command works with; use it as a picocli {@code @Mixin}. */
public final class KafkaOptions {

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT[,...]",
            description = "A Kafka broker; of a cluster several, with commas between (MARQUEE_KAFKA).")
    private Optional<String> servers = Optional.empty();

    /** The broker that was named; absent when none was. */
    public Optional<KafkaBroker> broker() {
        return Given.in(servers).map(KafkaBroker::at);
    }

    /** What a part of the service is told of it. */
    public Map<String, Object> settings() {
        return broker().<Map<String, Object>>map(named -> Map.of("marquee.kafka.servers", named.servers()))
                .orElse(Map.of());
    }
}
