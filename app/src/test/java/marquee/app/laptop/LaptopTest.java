package marquee.app.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import marquee.app.options.ServeOptions;
import marquee.backend.Api;
import marquee.catalog.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.reactive.server.WebTestClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** All of {@code ./run} in this process: the bundled sample, a real training, the embedded database and index. */
class LaptopTest {

    @Test
    void from_nothing_to_recommendations_and_a_second_start_loses_nothing(@TempDir Path data) throws Exception {
        int port = freePort();
        var api = new Api(WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build());
        List<Long> after;

        try (var running = new Running()) {
            start(data, port, running);
            JsonNode before = api.forYou(1, 20);
            assertThat(Api.ids(before)).hasSize(20).doesNotHaveDuplicates();
            assertThat(before.path("strategy").asString()).isEqualTo("two_tower");
            api.rate(1, Api.ids(before).getFirst(), 5);
            after = Api.ids(api.forYou(1, 20));
            assertThat(after).isNotEqualTo(Api.ids(before));
        }
        try (var running = new Running()) {
            start(data, port, running);
            JsonNode again = api.forYou(1, 20);
            assertThat(again.path("release").asString()).isEqualTo("1");
            assertThat(Api.ids(again)).containsExactlyInAnyOrderElementsOf(after);
        }
        assertThat(data.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void one_movie_that_everybody_has_rated_trains_nothing_and_is_served_through_a_change_of_the_catalogue(
            @TempDir Path data, @TempDir Path dataset) throws Exception {
        Files.writeString(dataset.resolve("movies.csv"), "movieId,title,genres\n1,Toy Story (1995),Comedy\n");
        Files.writeString(dataset.resolve("links.csv"), "movieId,imdbId,tmdbId\n1,1,862\n");
        Files.writeString(dataset.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n1,1,4,10\n2,1,5,10\n");
        int port = freePort();

        try (var running = new Running()) {
            start(dataset.toString(), data, port, running);
            var api = new Api(WebTestClient.bindToServer()
                    .baseUrl("http://localhost:" + port)
                    .build());
            assertThat(Api.ids(api.forYou(1, 20))).isEmpty();
            assertThat(Api.ids(api.get("/api/recommendations/trending/"))).containsExactly(862L);
            api.rate(1, 862, 0.5);
        }
        Files.writeString(dataset.resolve("movies.csv"), "movieId,title,genres\n1,Toy Story (1995),Horror\n");
        try (var running = new Running()) {
            start(dataset.toString(), data, port, running);
            var api = new Api(WebTestClient.bindToServer()
                    .baseUrl("http://localhost:" + port)
                    .build());
            assertThat(api.get("/api/movies/862/").path("genres").toString()).contains("Horror");
            assertThat(api.get("/api/users/1/ratings/").toString())
                    .as("what was rated here outlives a change of the catalogue")
                    .contains("0.5");
        }
    }

    private static void start(Path data, int port, Running running) {
        start("sample", data, port, running);
    }

    private static void start(String dataset, Path data, int port, Running running) {
        var options = new ServeOptions();
        CommandLine.populateCommand(
                options, "--data=" + data, "--dataset=" + dataset, "--text-encoder=hashed", "--port=" + port);
        new Startup(options, running, Progress.silent()).run();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
