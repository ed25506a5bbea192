package marquee.backend.rankers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import marquee.backend.WorldTable;
import marquee.ranking.SecondStage;
import marquee.towers.crossencoder.CountingModel;
import marquee.towers.crossencoder.CrossEncoderException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Lists that a cross-encoder orders for which the movie with the largest number in its title fits best. */
class CrossEncoderListsTest {

    private static final int PERSON = 4;

    private static World world;
    private static Map<String, Object> model;
    private static List<Long> byTowers;

    @BeforeAll
    static void start(@TempDir Path folder) {
        model = Map.of(
                "marquee.ranker.kind", "cross-encoder", "marquee.ranker.cross-encoder", CountingModel.in(folder));
        world = World.start(Map.of("marquee.ranker.kind", "none"));
        world.secondStages.put("2", new SecondStage(WorldTable.upTo(World.MOVIES), Optional.empty(), Optional.empty()));
        world.publish("2");
        byTowers = Api.ids(list(world.api()));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void the_best_by_the_model_come_first() {
        try (Backend encoded = world.starting(with("marquee.ranker.deadline", "15s"))) {
            JsonNode answer = list(encoded);

            assertThat(answer.path("degraded").asBoolean()).isFalse();
            assertThat(Api.ids(answer)).hasSize(10).isNotEqualTo(byTowers);
            assertThat(sum(Api.ids(answer))).isGreaterThan(sum(byTowers));
        }
    }

    @Test
    void while_it_is_late_lists_have_the_towers_order_and_say_so() {
        try (Backend late = world.starting(with("marquee.ranker.deadline", "1ns"))) {
            JsonNode answer = list(late);

            assertThat(answer.path("degraded").asBoolean()).isTrue();
            assertThat(Api.ids(answer)).isEqualTo(byTowers);
            assertThat(World.metrics(late)).contains("marquee_answers_total{cause=\"ranker\",degraded=\"true\"");
        }
    }

    @Test
    void a_model_that_is_not_there_is_told_in_one_sentence() {
        var missing = new RankerProperties(
                "cross-encoder", "missing.onnx", 200, 32, 256, Duration.ofMillis(500), Duration.ofHours(1));
        assertThatThrownBy(() -> new ChosenRanker(missing, any -> Optional.empty()))
                .isInstanceOf(CrossEncoderException.class)
                .hasMessageStartingWith("There is no cross-encoder at missing.onnx; name an ONNX file");
    }

    private static Map<String, Object> with(String setting, String value) {
        var all = new HashMap<>(model);
        all.put(setting, value);
        return all;
    }

    private static JsonNode list(Backend backend) {
        return list(new Api(World.http(World.ready(backend))));
    }

    private static JsonNode list(Api api) {
        Await.until(
                "release 2", () -> api.forYou(1, 1).path("release").asString().equals("2"));
        return api.forYou(PERSON, 10);
    }

    private static long sum(List<Long> ids) {
        return ids.stream().mapToLong(id -> id < 100 ? id : 0).sum();
    }
}
