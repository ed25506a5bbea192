package marquee.backend.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.LogBook;
import marquee.backend.World;
import marquee.index.MovieVector;
import marquee.index.Payload;
import marquee.index.qdrant.NotRun;
import marquee.index.qdrant.QdrantProcess;
import marquee.index.qdrant.QdrantSettings;
import marquee.index.qdrant.QdrantStore;
import marquee.index.qdrant.SlowProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A service whose vectors are in a real Qdrant that is frozen, killed, slow, locked, emptied or filled with something else:
 * whoever asks is answered, lists stay personal, the log has one sentence for it, and all is as before by itself. Runs where
 * {@code QDRANT_BINARY} names a server's program, and is reported as not run elsewhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QdrantAwayTest {

    private static final int PEOPLE = 20;
    private static final int OTHER_DIMENSION = 16;
    private static final String KEY = "open sesame";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<AutoCloseable> open = new ArrayList<>();
    private final LogBook log = keep(new LogBook());
    private QdrantProcess server;
    private SlowProxy between;
    private QdrantStore operator;
    private World world;
    private Api api;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        if (QdrantProcess.program().isEmpty()) {
            NotRun.because(
                    "a service whose real Qdrant is frozen, killed, slow, locked or emptied: QDRANT_BINARY names no"
                            + " server's program");
        }
        server = keep(new QdrantProcess(folder.resolve("qdrant")).withKey(KEY).start());
        between = keep(new SlowProxy(server.address()));
        operator = keep(new QdrantStore(QdrantSettings.at(server.address()).withApiKey(KEY)));
        var store = new QdrantStore(QdrantSettings.at(between.address()).withApiKey(KEY));
        world = keep(World.over(
                store,
                Map.of(
                        "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state", "200ms",
                        "marquee.serving.refresh", "100ms",
                        "marquee.serving.drain", "0ms")));
        api = world.api();
        world.awaitMemory();
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @BeforeEach
    void all_is_well() {
        Await.until("lists by the whole index", () -> isWhole() && isTrusted());
        log.open();
    }

    @Test
    void frozen() throws Exception {
        server.freeze();
        listsStayPersonal();
        server.thaw();
        isBackAndSaid("gave no answer in time");
    }

    @Test
    void killed() throws Exception {
        server.kill();
        listsStayPersonal();
        server.start();
        isBackAndSaid("cannot be reached; start it, or correct --qdrant.");
    }

    @Test
    void slow() throws Exception {
        between.delay(Duration.ofSeconds(3));
        listsStayPersonal();
        between.delay(Duration.ZERO);
        isBackAndSaid("gave no answer in time");
    }

    @Test
    void locked_with_another_key() throws Exception {
        server.kill();
        server.withKey("open barley").start();
        listsStayPersonal();
        awaitSentence("refuses the API key; set MARQUEE_QDRANT_API_KEY.");
        server.kill();
        server.withKey(KEY).start();
        isBackAndSaid("refuses the API key; set MARQUEE_QDRANT_API_KEY.");
    }

    @Test
    void emptied() throws Exception {
        operator.drop("movies_1").block(PATIENCE);
        listsStayPersonal();
        world.publish("1");
        isBackAndSaid("./marquee load-embeddings loads it");
    }

    @Test
    void filled_with_vectors_of_another_dimension() throws Exception {
        operator.drop("movies_1").block(PATIENCE);
        fillWithOthers("movies_1");
        listsStayPersonal();
        operator.drop("movies_1").block(PATIENCE);
        world.publish("1");
        isBackAndSaid("movies_1 was made anew with vectors of another dimension than 8");
    }

    @Test
    void a_collection_of_another_dimension_does_not_go_into_service() throws Exception {
        fillWithOthers("movies_2");
        awaitSentence("movies_2 holds vectors of dimension 16, not 8");

        listsAreWhole();
        operator.point("movies", "movies_1").block(PATIENCE);
        operator.drop("movies_2").block(PATIENCE);

        isBackAndSaid("movies_2 holds vectors of dimension 16, not 8");
    }

    @Test
    void an_alias_that_is_gone_leaves_in_service_what_is_and_whoever_starts_then_shows_what_is_popular()
            throws Exception {
        removeAlias();
        listsAreWhole();
        assertThat(log.warnings()).isEmpty();

        world.restart();
        api = world.api();
        JsonNode list = api.forYou(1, 20);
        assertThat(list.path("strategy").asString()).isEqualTo("popular");
        assertThat(Api.ids(list)).hasSize(20);

        operator.point("movies", "movies_1").block(PATIENCE);
        Await.until("lists by the whole index", this::isWhole);
        world.awaitMemory();
    }

    /** Everybody is answered from what the service keeps in memory. */
    private void listsStayPersonal() {
        Await.until("a list from memory", () -> !isWhole());
        for (int user = 1; user <= PEOPLE; user++) {
            JsonNode list = api.forYou(user, 20);
            assertThat(list.path("degraded").asBoolean()).as("user %d", user).isTrue();
            isPersonal(list);
            assertThat(Api.ids(api.get("/api/recommendations/similar/?tmdb_id=" + user)))
                    .isNotEmpty();
        }
    }

    private void listsAreWhole() {
        for (int user = 1; user <= PEOPLE; user++) {
            JsonNode list = api.forYou(user, 20);
            assertThat(list.path("degraded").asBoolean()).as("user %d", user).isFalse();
            isPersonal(list);
        }
    }

    private static void isPersonal(JsonNode list) {
        assertThat(list.path("strategy").asString()).isEqualTo("two_tower");
        assertThat(list.path("release").asString()).isEqualTo("1");
        assertThat(Api.ids(list)).hasSize(20).doesNotHaveDuplicates();
    }

    private void awaitSentence(String sentence) {
        Await.until("sentence", () -> log.warnings().stream().anyMatch(words -> words.contains(sentence)));
    }

    private void isBackAndSaid(String sentence) {
        Await.until("lists by the whole index", this::isWhole);
        assertThat(log.warnings()).doesNotHaveDuplicates().anyMatch(words -> words.contains(sentence));
        assertThat(log.traces()).isEmpty();
    }

    private boolean isTrusted() {
        return world.metric("resilience4j_circuitbreaker_state{name=\"index\",state=\"closed\"}") == 1;
    }

    private boolean isWhole() {
        JsonNode list = api.forYou(1, 20);
        return list.path("strategy").asString().equals("two_tower")
                && !list.path("degraded").asBoolean();
    }

    private void fillWithOthers(String collection) {
        var vector = new float[OTHER_DIMENSION];
        vector[0] = 1;
        var movie = new MovieVector(1, vector, new Payload(List.of("Drama"), OptionalInt.empty(), false));
        operator.create(collection, OTHER_DIMENSION)
                .then(operator.upsert(collection, List.of(movie)))
                .then(operator.seal(collection))
                .then(operator.point("movies", collection))
                .block(PATIENCE);
    }

    private void removeAlias() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.rest().resolve("/collections/aliases"))
                .header("api-key", KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"actions\": [{\"delete_alias\": {\"alias_name\": \"movies\"}}]}"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private <T extends AutoCloseable> T keep(T one) {
        open.add(one);
        return one;
    }
}
