package marquee.app.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import marquee.backend.towers.DjlTowers;
import marquee.backend.towers.ModelServer;
import marquee.backend.towers.TensorFlowServingTowers;
import marquee.backend.towers.UserTowers;
import marquee.catalog.Catalogue;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.evaluation.data.DatasetContent;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.index.VectorStore;
import marquee.index.exact.ExactStore;
import marquee.lab.towers.ServedLists;
import marquee.loader.Loader;
import marquee.loader.postgres.CatalogueStep;
import marquee.loader.postgres.PostgresUsers;
import marquee.ranking.SecondStage;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import marquee.training.JudgedLists;
import marquee.training.SmallRelease;
import marquee.training.publishing.served.ServedModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What evaluation measures is what people get: one trained release, asked by the evaluator and over HTTP. */
class ServedAsJudgedTest {

    private static final int TOP = 20;

    private static Release release;
    private static Releases releases;
    private static Map<Long, List<Long>> judged;
    private static Postgres postgres;
    private static VectorStore vectors;

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException {
        var dataset = SmallRelease.dataset();
        release = SmallRelease.in(folder);
        releases = new Releases(folder.resolve("models"));
        judged = judged(folder.resolve("text"));
        assertThat(judged).hasSize(dataset.interactions().users());
        var catalogue = Catalogue.of(dataset, List.of());
        postgres = TestDatabase.fresh();
        new PostgresUsers(postgres).copy(dataset, Progress.silent());
        CatalogueStep.run(postgres, catalogue, Progress.silent());
        vectors = new ExactStore();
        new Loader(vectors, Progress.silent(), Duration.ZERO).load(release, catalogue, folder.resolve("text"));
    }

    private static Map<Long, List<Long>> judged(Path texts) throws IOException {
        var dataset = SmallRelease.dataset();
        Interactions ratings = Interactions.read(dataset);
        var content = new DatasetContent(dataset, ratings, "hashed", texts, false);
        var towers = new ServedModel(release, ratings, content);
        try (var lists = new ServedLists(towers, SecondStage.read(release.secondStage()))) {
            return JudgedLists.of(lists, new TrainingData(ratings, content));
        }
    }

    @AfterAll
    static void stop() {
        vectors.close();
    }

    @Test
    void the_served_top_20_are_the_evaluators() {
        try (var backend = serve(new DjlTowers(releases), Map.of())) {
            assertServedAsJudged(new Api(World.http(backend)));
        }
    }

    @Test
    void they_are_the_same_through_tensorflow_serving_which_may_be_slow_or_lack_the_release_for_a_while()
            throws IOException {
        try (var server = new ModelServer(release);
                var backend = serve(
                        new TensorFlowServingTowers(releases, server.url()),
                        Map.of(
                                "marquee.serving.tower-deadline", "250ms",
                                "marquee.serving.user-vectors", "0",
                                "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state", "100ms"))) {
            var api = new Api(World.http(backend));
            Await.until("a list by the tower", () -> isByTheTower(api));
            assertServedAsJudged(api);

            server.hold();
            assertDegraded(api);
            server.release();
            Await.until("a list by the tower", () -> isByTheTower(api));

            server.unload(release);
            assertDegraded(api);
            server.load(release);
            Await.until("a list by the tower", () -> isByTheTower(api));
            assertServedAsJudged(api);
        }
    }

    private static Backend serve(UserTowers towers, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("server.port", 0);
        all.put("marquee.drain.most", "0s");
        all.put("marquee.second-stage.deadline", "15s");
        all.putIfAbsent("marquee.serving.tower-deadline", "15s");
        return World.ready(Backend.start(postgres, vectors, towers, all));
    }

    private static boolean isByTheTower(Api api) {
        return api.forYou(1, TOP).path("strategy").asString().equals("two_tower");
    }

    /** With movies of the live release all the same, said and counted. */
    private static void assertDegraded(Api api) {
        JsonNode list = api.forYou(1, TOP);
        assertThat(list.path("strategy").asString()).isEqualTo("cold_start");
        assertThat(list.path("degraded").asBoolean()).isTrue();
        assertThat(Api.ids(list)).hasSize(TOP);
        assertThat(api.get("/health").at("/details/release").asString()).isEqualTo(release.id());
        assertThat(metrics(api))
                .contains("marquee_answers_total{cause=\"tower\",degraded=\"true\",strategy=\"cold_start\"}");
    }

    private static String metrics(Api api) {
        return new String(
                api.http()
                        .get()
                        .uri("/actuator/prometheus")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                StandardCharsets.UTF_8);
    }

    private static void assertServedAsJudged(Api api) {
        judged.forEach((person, movies) -> {
            JsonNode served = api.forYou(person, TOP);
            assertThat(served.path("strategy").asString()).isEqualTo("two_tower");
            assertThat(Api.ids(served)).as("person " + person).hasSize(TOP).isEqualTo(movies);
        });
    }
}
