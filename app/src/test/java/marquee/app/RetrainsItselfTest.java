package marquee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marquee.app.laptop.Running;
import marquee.app.laptop.Startup;
import marquee.app.options.ServeOptions;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.catalog.progress.Progress;
import marquee.towers.release.Releases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.reactive.server.WebTestClient;
import picocli.CommandLine;

/** All of {@code ./run} in this process, which starts real trainings beside itself. */
class RetrainsItselfTest {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int LIKES = 5;

    @TempDir
    private Path data;

    private final StringWriter said = new StringWriter();

    @Test
    void likes_lead_to_a_release_that_has_learned_from_them_and_serves() throws Exception {
        int port = ServedWorld.freePort();
        Running running = start(port);
        try {
            assertThat(served(port)).isEqualTo("1");

            like(port);
            Await.until("release 2", PATIENCE, () -> served(port).equals("2"));
            Await.until("the end of the run", PATIENCE, () -> releases("runs").contains("tidy done"));

            assertThat(said.toString()).contains("done", LIKES + " new positives", "load done");
            var learned = new Releases(data.resolve("models")).find("2").orElseThrow();
            assertThat(learned.manifest().parameters()).containsEntry("ratingsFromEvents", "" + LIKES);
            assertThat(releases("list")).containsPattern("1 +retired");
        } finally {
            running.close();
        }
    }

    private static void like(int port) {
        var api = new Api(http(port));
        Api.ids(api.forYou(1, LIKES)).forEach(movie -> api.rate(1, movie, 5));
    }

    private Running start(int port) {
        var options = new ServeOptions();
        CommandLine.populateCommand(
                options,
                "--data=" + data,
                "--dataset=sample",
                "--text-encoder=hashed",
                "--port=" + port,
                "--retrain-daily=never",
                "--retrain-after=" + LIKES);
        var running = new Running();
        new Startup(options, running, Progress.silent()).run();
        return running;
    }

    private String releases(String... arguments) {
        said.getBuffer().setLength(0);
        var out = new PrintWriter(said, true);
        var all = new ArrayList<>(List.of("releases"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", data.toString(), "--dataset", "sample"));
        assertThat(Marquee.commandLine(Map.of()).setOut(out).setErr(out).execute(all.toArray(String[]::new)))
                .isZero();
        return said.toString();
    }

    private static String served(int port) {
        return new Api(http(port)).get("/api/version").path("release").asString();
    }

    private static WebTestClient http(int port) {
        return WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }
}
