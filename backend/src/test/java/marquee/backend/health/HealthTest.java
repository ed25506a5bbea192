package marquee.backend.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HealthTest {

    private static final String READINESS = "/actuator/health/readiness";
    private static final List<String> FROM_THE_RELEASE = List.of(
            "/api/recommendations/for-you/?user_id=1",
            "/api/recommendations/similar/?tmdb_id=1",
            "/api/recommendations/seed-movies/");

    @TempDir
    private static Path data;

    private static final List<Backend> OTHERS = new ArrayList<>();

    private static World world;

    @BeforeAll
    static void start() {
        world = World.start();
    }

    @AfterAll
    static void stop() {
        OTHERS.forEach(Backend::close);
        world.close();
    }

    @Test
    void says_what_it_answers_from() {
        JsonNode health = world.api().get("/health");
        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.at("/details/release").asString()).isEqualTo("1");
        assertThat(health.at("/details/degraded").asBoolean(true)).isFalse();
    }

    @Test
    void a_full_disk_is_named() {
        var api = another(Map.of("marquee.health.data", data, "marquee.health.least-free", "1000000TB"));
        Await.until("full disk", () -> reason(api).startsWith("the disk"));

        assertThat(reason(api)).contains("is full", "MB are free", "1,048,576,000,000 MB are needed");
        assertThat(api.get(READINESS, 503).at("/components/disk/details/reason").asString())
                .contains("full");
    }

    @Test
    void before_the_index_first_said_which_release_is_live_nothing_is_answered_and_soon_after_all_is() {
        world.vectors.down.set(true);
        var api = another(Map.of());
        Await.until("what is popular", () -> api.status("/api/genres/") == 200);
        Await.until("reason", () -> reason(api).contains("release could not be read: the index does not answer"));
        for (String path : FROM_THE_RELEASE) {
            JsonNode problem = api.get(path, 503);
            assertThat(problem.path("detail").asString()).as(path).contains("which release is live");
        }

        world.vectors.down.set(false);

        Await.until("readiness", () -> api.status(READINESS) == 200);
        assertThat(api.forYou(2, 5).path("degraded").asBoolean(true)).isFalse();
    }

    private static Api another(Map<String, Object> settings) {
        Backend backend = world.starting(settings);
        OTHERS.add(backend);
        return new Api(World.http(backend));
    }

    private static String reason(Api api) {
        return api.get("/health", 503).at("/details/reason").asString("");
    }
}
