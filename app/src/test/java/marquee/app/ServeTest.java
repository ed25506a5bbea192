package marquee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import marquee.backend.Api;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** What the image "serving" starts. */
class ServeTest {

    @TempDir
    private Path folder;

    @Test
    void people_get_personal_lists_from_a_process_that_has_nothing_to_learn_or_measure_with() throws Exception {
        try (var world = new ServedWorld(folder)) {
            int port = ServedWorld.freePort();
            Process service = world.serve(TestDatabase.fresh(), port);
            try {
                var said = new ArrayList<String>();
                boolean ready = service.inputReader()
                        .lines()
                        .peek(said::add)
                        .anyMatch(line -> line.contains("Marquee is ready"));
                assertThat(ready).as(() -> String.join("\n", said)).isTrue();
                JsonNode list = new Api(client(port)).forYou(1, 5);
                assertThat(list.path("strategy").asString()).isEqualTo("two_tower");
                assertThat(list.path("degraded").asBoolean()).isFalse();
            } finally {
                service.destroyForcibly().onExit().join();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=8000", "--postgres=postgresql://localhost/marquee", "--qdrant=localhost:6334"})
    void without_both_servers_named_it_says_so_in_a_sentence(String told) {
        var errors = new StringWriter();
        int exit = Serve.commandLine(Map.of())
                .setErr(new PrintWriter(errors, true))
                .execute("--data=" + folder, "--dataset=sample", told);
        assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).hasLineCount(1).contains("--postgres and --qdrant");
        assertThat(folder).isEmptyDirectory();
    }

    private static WebTestClient client(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }
}
