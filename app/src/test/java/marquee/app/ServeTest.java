package marquee.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marquee.backend.Api;
import marquee.catalog.Catalogue;
import marquee.catalog.Movie;
import marquee.catalog.Rating;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.evaluation.SmallDataset;
import marquee.index.qdrant.QdrantSettings;
import marquee.index.qdrant.QdrantStandIn;
import marquee.index.qdrant.QdrantStore;
import marquee.loader.Loader;
import marquee.training.SmallRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** What the image "serving" starts. */
class ServeTest {

    private static final List<String> NOT_FOR_SERVING =
            List.of(System.getProperty("marquee.notForServing").split(","));

    @TempDir
    private Path folder;

    @Test
    void people_get_personal_lists_from_a_process_that_has_nothing_to_learn_or_measure_with() throws Exception {
        try (var qdrant = new QdrantStandIn()) {
            load(qdrant);
            int port = freePort();
            Process service = serve(qdrant, port);
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

    private void load(QdrantStandIn qdrant) {
        try (var vectors = new QdrantStore(QdrantSettings.at(qdrant.address()))) {
            var catalogue = Catalogue.of(SmallRelease.dataset(), List.of());
            new Loader(vectors, Progress.silent(), Duration.ZERO)
                    .load(SmallRelease.in(folder), catalogue, folder.resolve("text"));
        }
    }

    private Process serve(QdrantStandIn qdrant, int port) throws IOException {
        Postgres postgres = TestDatabase.fresh();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                servingClassPath(),
                Serve.class.getName(),
                "--port=" + port,
                "--data=" + folder,
                "--dataset=" + written(SmallRelease.dataset()),
                "--qdrant=" + qdrant.address().host() + ":" + qdrant.address().port(),
                "--postgres=postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database(),
                "--postgres-user=" + postgres.user(),
                "--postgres-password=" + postgres.password());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String servingClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> NOT_FOR_SERVING.stream().noneMatch(name -> isOf(name, entry)))
                .filter(entry -> !entry.contains("test"))
                .collect(joining(File.pathSeparator));
    }

    private static boolean isOf(String artifact, String entry) {
        return Path.of(entry).getFileName().toString().startsWith(artifact + "-")
                || entry.contains(File.separator + artifact + File.separator + "target" + File.separator);
    }

    private Path written(SmallDataset dataset) throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        write(
                files.resolve("movies.csv"),
                "movieId,title,genres",
                dataset.movies().map(ServeTest::row));
        write(
                files.resolve("links.csv"),
                "movieId,imdbId,tmdbId",
                dataset.movies()
                        .map(movie -> movie.id().value() + ",," + movie.id().value()));
        write(
                files.resolve("ratings.csv"),
                "userId,movieId,rating,timestamp",
                dataset.ratings().map(ServeTest::row));
        return files;
    }

    private static void write(Path file, String header, Stream<String> rows) throws IOException {
        Files.writeString(file, rows.collect(joining("\n", header + "\n", "\n")));
    }

    private static String row(Movie movie) {
        return movie.id().value() + "," + movie.title() + "," + String.join("|", movie.genres());
    }

    private static String row(Rating rating) {
        return rating.userId() + "," + rating.movie().value() + ","
                + rating.stars().value() + "," + rating.at().getEpochSecond();
    }

    private static WebTestClient client(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
