package marquee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/** All of {@code ./run} in this process, beside {@code ./marquee releases}. */
class LiveStaysTest {

    @TempDir
    private static Path twoReleases;

    @TempDir
    private Path data;

    private final StringWriter said = new StringWriter();

    /** The second is live. */
    @BeforeAll
    static void train() throws IOException {
        int port = ServedWorld.freePort();
        start(twoReleases, port).close();
        start(twoReleases, port, "--retrain").close();
    }

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(twoReleases, data);
        Files.setPosixFilePermissions(data.resolve("postgres"), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void what_was_decided_holds_over_restarts_and_nothing_that_is_needed_can_be_removed() throws Exception {
        int port = ServedWorld.freePort();
        during(port, () -> {
            assertThat(served(port)).isEqualTo("2");
            assertThat(releases("retire", "2")).isNotZero();
            assertThat(said.toString()).contains("Release 2 is live: promote another one first");
            assertThat(releases("rollback", "--reason", "to see")).isZero();
            Await.until("release 1", () -> served(port).equals("1"));
            assertThat(releases("rollback")).isNotZero();
            assertThat(said.toString()).contains("Release 1 replaced no other");
        });
        during(port, () -> {
            assertThat(served(port)).as("not the newest folder").isEqualTo("1");
        });
        assertThat(releases("show", "2"))
                .as("the server is started for the command")
                .isZero();
        assertThat(said.toString()).contains("retired", "to see", "gate.genres-of-newcomers passed");

        assertThat(releases("gc", "--keep", "0")).isZero();
        assertThat(new Releases(data.resolve("models")).all())
                .extracting(release -> release.id())
                .containsExactly("1");
        assertThat(releases("promote", "2")).isNotZero();
        assertThat(said.toString()).contains("The files of release 2 were removed");
    }

    @Test
    void a_folder_whose_registry_knows_nothing_goes_on_with_what_its_index_calls_live() throws Exception {
        int port = ServedWorld.freePort();
        assertThat(releases("rollback")).isZero();
        FileSystemUtils.deleteRecursively(data.resolve("postgres"));

        during(port, () -> {
            assertThat(served(port)).isEqualTo("1");
            assertThat(releases("list")).isZero();
            assertThat(said.toString()).containsPattern("1 +live");
        });
    }

    private void during(int port, Runnable visit) {
        Running running = start(data, port);
        try {
            visit.run();
        } finally {
            running.close();
        }
    }

    private static Running start(Path data, int port, String... more) {
        var options = new ServeOptions();
        List<String> arguments = new ArrayList<>(
                List.of("--data=" + data, "--dataset=sample", "--text-encoder=hashed", "--port=" + port));
        arguments.addAll(List.of(more));
        CommandLine.populateCommand(options, arguments.toArray(String[]::new));
        var running = new Running();
        new Startup(options, running, Progress.silent()).run();
        return running;
    }

    private int releases(String... arguments) {
        said.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("releases"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", data.toString(), "--dataset", "sample"));
        var out = new PrintWriter(said, true);
        return Marquee.commandLine(Map.of()).setOut(out).setErr(out).execute(all.toArray(String[]::new));
    }

    private static String served(int port) {
        var http =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
        return new Api(http).get("/api/version").path("release").asString();
    }
}
