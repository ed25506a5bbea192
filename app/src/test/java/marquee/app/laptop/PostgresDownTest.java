package marquee.app.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.database.TestDatabase;
import marquee.database.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

class PostgresDownTest {

    private static final int CLIENTS = 42;
    private static final List<String> FROM_MEMORY = List.of(
            "/api/recommendations/for-you/?user_id=2",
            "/api/recommendations/trending/",
            "/api/recommendations/trending/?user_id=2",
            "/api/recommendations/by-genre/?genre=Drama&user_id=2",
            "/api/recommendations/because-you-watched/?user_id=2",
            "/api/recommendations/seed-movies/?user_id=2",
            "/api/recommendations/similar/?tmdb_id=30&user_id=2");

    @TempDir
    private static Path folder;

    private static EmbeddedDatabase database;
    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        database = TestDatabase.server(folder.resolve("postgres"));
        world = World.on(
                database.postgres(), Map.of("marquee.database.deadline", "1s", "marquee.database.long-deadline", "1s"));
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
        database.close();
    }

    @Test
    void a_database_that_hangs_slows_down_nothing_that_memory_can_answer() throws IOException {
        FROM_MEMORY.forEach(PostgresDownTest::awaitCurrent);
        List<Long> rated = Api.ids(api.get("/api/users/2/ratings/?limit=100"));
        var key = Map.of("Idempotency-Key", "while-it-hangs");
        List<ProcessHandle> frozen = signalled("-STOP", processes());
        JsonNode unknown;
        try {
            unknown = api.post("/api/users/2/rate/", Map.of("tmdb_id", 40, "rating", 5), key, 503);
            var refusals = new ConcurrentLinkedQueue<String>();
            Flux.range(0, 20 * CLIENTS)
                    .flatMap(
                            i -> ask(i % 2 == 0
                                            ? "/api/recommendations/similar/?tmdb_id=30"
                                            : FROM_MEMORY.get(i % FROM_MEMORY.size()))
                                    .onErrorResume(refused -> {
                                        refusals.add(refused.toString());
                                        return Mono.empty();
                                    }),
                            CLIENTS)
                    .blockLast(Duration.ofSeconds(60));
            assertThat(refusals).isEmpty();
            for (String path : FROM_MEMORY) {
                JsonNode answer = api.get(path);
                assertThat(answer.path("degraded").asBoolean()).as(path).isTrue();
                assertThat(answer.path("items")).as(path).isNotEmpty();
            }
            assertThat(api.get("/api/recommendations/similar/?tmdb_id=30")
                            .path("degraded")
                            .asBoolean())
                    .isFalse();
            assertThat(Api.ids(api.forYou(2, 20))).hasSize(20).doesNotContainAnyElementsOf(rated);
            assertThat(world.metrics()).contains("marquee_answers_total{cause=\"database\",degraded=\"true\"");
            api.get("/actuator/health/readiness", 200);
        } finally {
            signalled("-CONT", frozen);
        }

        assertThat(unknown.path("detail").asString())
                .contains("it is not known whether this was stored")
                .contains("the same Idempotency-Key");
        JsonNode stored = awaitRating(2, 40, key);
        FROM_MEMORY.forEach(PostgresDownTest::awaitCurrent);
        assertThat(api.post("/api/users/2/rate/", Map.of("tmdb_id", 40, "rating", 5), key, 200))
                .isEqualTo(stored);
        assertThat(api.get("/api/users/2/ratings/40/")).isEqualTo(stored);
        assertThat(world.count("SELECT ratings FROM movie_ratings WHERE tmdb_id = 40"))
                .isEqualTo(world.count("SELECT count(*) FROM ratings WHERE tmdb_id = 40"));
    }

    @Test
    void without_the_database_nothing_is_acknowledged_and_nothing_acknowledged_is_lost() {
        int port = database.postgres().port();
        List<Long> acknowledged = new ArrayList<>();
        for (long movie = 10; movie < 20; movie++) {
            awaitRating(1, movie, Map.of());
            acknowledged.add(movie);
        }
        database.close();

        refusesWithProblem(world, "/api/users/1/ratings/");
        refusesWithProblem(world, "/api/movies/search?q=movie");
        for (int i = 0; i < 5; i++) {
            api.post("/api/users/1/rate/", Map.of("tmdb_id", 21, "rating", 5), 503);
        }
        assertThat(api.post("/api/users/1/rate/", Map.of("tmdb_id", 21, "rating", 5), 503)
                        .path("detail")
                        .asString())
                .contains("nothing was stored");
        assertThat(api.forYou(1, 20).path("degraded").asBoolean()).isTrue();
        api.get("/actuator/health/liveness", 200);

        database = EmbeddedDatabase.start(folder.resolve("postgres"), TestDatabase.BINARIES, port, true);
        awaitRating(1, 22, Map.of());
        assertThat(Api.ids(api.get("/api/users/1/ratings/?limit=100")))
                .containsAll(acknowledged)
                .doesNotContain(21L);
    }

    @Test
    void a_server_that_was_killed_comes_back_by_itself_with_all_that_was_acknowledged() throws IOException {
        List<Long> acknowledged = new ArrayList<>();
        rate(acknowledged, 50);
        kill(processes().getFirst());
        rate(acknowledged, 60);
        processes().stream().skip(1).forEach(PostgresDownTest::kill);
        rate(acknowledged, 70);
        kill(processes().getFirst());
        rate(acknowledged, 80);
        assertThat(Api.ids(api.get("/api/users/3/ratings/?limit=100"))).containsAll(acknowledged);
    }

    private static void rate(List<Long> acknowledged, long first) {
        for (long movie = first; movie < first + 5; movie++) {
            awaitRating(3, movie, Map.of());
            acknowledged.add(movie);
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void awaitCurrent(String path) {
        Await.until(
                "answer with the database at " + path,
                () -> !api.get(path).path("degraded").asBoolean());
    }

    private static Mono<Void> ask(String path) {
        return WebClient.create("http://localhost:" + world.port())
                .get()
                .uri(path)
                .retrieve()
                .toBodilessEntity()
                .then();
    }

    /** Rates until it is stored. */
    private static JsonNode awaitRating(long user, long movie, Map<String, String> headers) {
        var answer = new AtomicReference<JsonNode>();
        Await.until("rating", () -> {
            answer.set(Objects.requireNonNull(api.http()
                    .post()
                    .uri("/api/users/" + user + "/rate/")
                    .headers(all -> headers.forEach(all::set))
                    .bodyValue(Map.of("tmdb_id", movie, "rating", 5))
                    .exchange()
                    .expectBody(JsonNode.class)
                    .returnResult()
                    .getResponseBody()));
            return answer.get().has("rated_at");
        });
        return answer.get();
    }

    /** The server's processes, the first one first. */
    private static List<ProcessHandle> processes() throws IOException {
        long first = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        var server = ProcessHandle.of(first).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    private static List<ProcessHandle> signalled(String signal, List<ProcessHandle> processes) throws IOException {
        var command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().onExit().join();
        return processes;
    }

    private static void refusesWithProblem(World world, String path) {
        world.http()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists("Retry-After");
    }
}
