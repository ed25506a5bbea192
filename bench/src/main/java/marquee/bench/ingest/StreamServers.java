package marquee.bench.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Servers that somebody has started, for the way of an event through them. */
public final class StreamServers {

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description =
                    "With --only ingest: also measure the way through this broker, which holds nothing else, and Flink.")
    private Optional<String> kafka = Optional.empty();

    @Option(
            names = "--clickhouse",
            paramLabel = "URL",
            description = "Where Flink keeps the events; nowhere without it.")
    private Optional<String> clickHouse = Optional.empty();

    /** Whether there is a broker. */
    public boolean areThere() {
        return kafka.isPresent();
    }

    List<String> options() {
        return Stream.concat(
                        kafka.map(at -> "--kafka=" + at).stream(), clickHouse.map(at -> "--clickhouse=" + at).stream())
                .toList();
    }

    List<String> broker() {
        return kafka.map(at -> "--kafka=" + at).stream().toList();
    }
}
