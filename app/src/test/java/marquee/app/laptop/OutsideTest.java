package marquee.app.laptop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marquee.app.options.ServeOptions;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.kafka.KafkaBroker;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Parts that are not there are named before anything is read or trained. */
class OutsideTest {

    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource({
        "--qdrant=localhost:1, Qdrant at localhost:1",
        "--clickhouse=http://localhost:1, ClickHouse at http://localhost:1",
        "--tensorflow-serving=http://localhost:1, TensorFlow Serving at http://localhost:1"
    })
    void a_start_without_them_ends_at_once_with_a_sentence(String option, String named) {
        try (var running = new Running()) {
            var startup =
                    new Startup(options(option, "--dataset=" + data.resolve("nowhere")), running, Progress.silent());

            assertThatThrownBy(startup::run)
                    .hasMessageContaining(named)
                    .hasMessageContaining(option.substring(0, option.indexOf('=')))
                    .hasMessageEndingWith(".");
        }
        assertThat(data.resolve("models")).doesNotExist();
    }

    @Test
    void who_only_serves_begins_without_tensorflow_serving_and_says_so() {
        var told = new Told(new ArrayList<>());
        String postgres = address(TestDatabase.fresh());
        var options =
                options("--qdrant=localhost:1", "--postgres=" + postgres, "--tensorflow-serving=http://localhost:1");

        assertThatThrownBy(() -> new Outside(options, told).look()).hasMessageContaining("Qdrant at localhost:1");
        assertThat(options.isServerOnly()).isTrue();
        new Outside(options, told).look("http://localhost:1");

        assertThat(told.notes()).singleElement().asString().contains("http://localhost:1", "cold-start formula");
    }

    @Test
    void a_laptop_wants_the_broker_that_it_was_told_of_and_who_only_serves_goes_on_without() {
        var nowhere = new KafkaBroker("localhost:1", "test.", Duration.ofMillis(200));
        assertThatThrownBy(() -> new Outside(options(), Progress.silent()).look(nowhere))
                .hasMessageContaining("Kafka at localhost:1")
                .hasMessageContaining("--kafka");

        var told = new Told(new ArrayList<>());
        new Outside(options("--qdrant=localhost:1", "--postgres=postgresql://localhost:1/none"), told).look(nowhere);

        assertThat(told.notes()).hasSize(2);
        assertThat(told.notes().getFirst()).contains("Kafka at localhost:1", "wait in the outbox");
        assertThat(told.notes().getLast()).contains("Kafka at localhost:1", "learn", "--postgres");
    }

    @Test
    void of_several_tensorflow_servings_one_is_enough() throws IOException {
        try (var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().code(404).build());
            server.start();
            var told = new Told(new ArrayList<>());

            new Outside(options(), told).look("http://localhost:1, http://localhost:" + server.getPort());

            assertThat(told.notes())
                    .singleElement()
                    .asString()
                    .contains("http://localhost:1 does not answer", "Another answers for it.");
        }
    }

    private static String address(Postgres postgres) {
        return "postgresql://" + postgres.user() + ":" + postgres.password() + "@" + postgres.host() + ":"
                + postgres.port() + "/" + postgres.database();
    }

    private ServeOptions options(String... given) {
        var options = new ServeOptions();
        CommandLine.populateCommand(
                options,
                Stream.concat(Stream.of("--data=" + data, "--port=" + freePort()), Stream.of(given))
                        .toArray(String[]::new));
        return options;
    }

    /** Keeps what is said. */
    private record Told(List<String> notes) implements Progress {

        @Override
        public Step start(String name, long total) {
            return Progress.silent().start(name, total);
        }

        @Override
        public void note(String text) {
            notes.add(text);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
