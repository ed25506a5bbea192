package marquee.stream;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import marquee.events.kafka.KafkaBroker;

/**
 * What the job can be told: {@code --some-option VALUE}, {@code --some-option=VALUE}, or the variable {@code MARQUEE_SOME_OPTION}.
 *
 * @param broker between whose topics it runs
 * @param checkpoints the folder, or address, under which Flink keeps checkpoints; as Flink is configured where it is not said
 * @param every how often a checkpoint is taken, and so what was made of events is seen
 * @param stores where things are kept beside
 * @param metricsPort where Prometheus is told of the job; as Flink is configured where it is not said
 */
record StreamOptions(
        KafkaBroker broker, Optional<String> checkpoints, Duration every, Stores stores, OptionalInt metricsPort) {

    /** Between checkpoints, where nothing else is said. */
    static final Duration USUAL_PAUSE = Duration.ofSeconds(5);

    static final String USAGE = """
            Runs the state machines over events as a Flink job between the topics of a Kafka broker.
              --kafka HOST:PORT     The broker, or several with commas (MARQUEE_KAFKA).
              --checkpoints FOLDER  Where Flink keeps checkpoints; the job goes on from the newest (MARQUEE_CHECKPOINTS).
              --every SECONDS       Between checkpoints, after which results are seen (MARQUEE_EVERY; default: 5).
              --metrics-port PORT   Tell Prometheus at this port, on every address of this machine, how it goes (MARQUEE_METRICS_PORT).
              --postgres URL        Keep events for learning in this database, postgresql://host:port/name (MARQUEE_POSTGRES);
                                    user and password as MARQUEE_POSTGRES_USER and MARQUEE_POSTGRES_PASSWORD.
              --clickhouse URL      Keep them, and what is counted by the hour, on this server, http://host:8123/database
                                    (MARQUEE_CLICKHOUSE), user and password as MARQUEE_CLICKHOUSE_USER and
                                    MARQUEE_CLICKHOUSE_PASSWORD; not beside --postgres.""";

    private static final String KAFKA = "kafka";
    private static final String CHECKPOINTS = "checkpoints";
    private static final String EVERY = "every";
    private static final String METRICS_PORT = "metrics-port";
    private static final String POSTGRES = "postgres";
    private static final String CLICKHOUSE = "clickhouse";
    private static final String USER = "-user";
    private static final String PASSWORD = "-password";
    private static final String[] NAMES = {
        KAFKA,
        CHECKPOINTS,
        EVERY,
        METRICS_PORT,
        POSTGRES,
        POSTGRES + USER,
        POSTGRES + PASSWORD,
        CLICKHOUSE,
        CLICKHOUSE + USER,
        CLICKHOUSE + PASSWORD
    };

    /** @throws IllegalArgumentException with one sentence on the first that is wrong */
    static StreamOptions of(String[] arguments, Map<String, String> environment) {
        Map<String, String> given = given(arguments, environment);
        String servers = Optional.ofNullable(given.get(KAFKA))
                .orElseThrow(() -> new IllegalArgumentException("Name the broker with --kafka HOST:PORT."));
        return new StreamOptions(
                KafkaBroker.at(servers),
                Optional.ofNullable(given.get(CHECKPOINTS)),
                Optional.ofNullable(given.get(EVERY))
                        .map(StreamOptions::seconds)
                        .orElse(USUAL_PAUSE),
                stores(given),
                Optional.ofNullable(given.get(METRICS_PORT))
                        .map(StreamOptions::port)
                        .orElseGet(OptionalInt::empty));
    }

    private static Stores stores(Map<String, String> given) {
        Optional<String> postgres = Optional.ofNullable(given.get(POSTGRES));
        Optional<String> clickHouse = Optional.ofNullable(given.get(CLICKHOUSE));
        if (postgres.isPresent() && clickHouse.isPresent()) {
            throw new IllegalArgumentException("Events are kept once: give --postgres or --clickhouse.");
        }
        return postgres.map(url -> Stores.postgres(
                        url,
                        given.getOrDefault(POSTGRES + USER, "marquee"),
                        given.getOrDefault(POSTGRES + PASSWORD, "")))
                .or(() -> clickHouse.map(url -> Stores.clickHouse(
                        url,
                        given.getOrDefault(CLICKHOUSE + USER, "default"),
                        given.getOrDefault(CLICKHOUSE + PASSWORD, ""))))
                .orElse(Stores.NONE);
    }

    /** What whoever starts the job should know. */
    Optional<String> warning() {
        return stores.equals(Stores.NONE)
                ? Optional.of(
                        "Nothing is kept for learning: releases do not learn from what people do while the job runs"
                                + " without --postgres or --clickhouse.")
                : Optional.empty();
    }

    private static Map<String, String> given(String[] arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        for (String name : NAMES) {
            String value =
                    environment.getOrDefault("MARQUEE_" + name.replace('-', '_').toUpperCase(Locale.ROOT), "");
            if (!value.isBlank()) {
                given.put(name, value);
            }
        }
        List<String> words = words(arguments);
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i);
            String name = option.replaceFirst("^--", "");
            if (!option.startsWith("--") || !Arrays.asList(NAMES).contains(name)) {
                throw new IllegalArgumentException("There is no option " + option + ".");
            }
            if (i + 1 == words.size()) {
                throw new IllegalArgumentException("The option " + option + " wants a value.");
            }
            given.put(name, words.get(i + 1));
        }
        return given;
    }

    private static List<String> words(String... arguments) {
        return Arrays.stream(arguments)
                .flatMap(argument ->
                        argument.startsWith("--") ? Arrays.stream(argument.split("=", 2)) : Stream.of(argument))
                .toList();
    }

    private static OptionalInt port(String text) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("--metrics-port is a number from 1 to 65535, not \"" + text + "\".");
        }
        return OptionalInt.of(port);
    }

    private static Duration seconds(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("--every is a number of seconds from 1 to 9999, not \"" + text + "\".");
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }
}
