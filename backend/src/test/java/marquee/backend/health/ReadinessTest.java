package marquee.backend.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

class ReadinessTest {

    private static final String READINESS = "/actuator/health/readiness";

    @TempDir
    private static Path data;

    private static World world;
    private static Backend full;

    @BeforeAll
    static void start() {
        world = World.start();
        full = world.starting(Map.of("marquee.health.data", data, "marquee.health.least-free", "1000000TB"));
    }

    @AfterAll
    static void stop() {
        full.close();
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
        var api = new Api(World.http(full));
        Await.until("full disk", () -> reason(api).startsWith("the disk"));

        assertThat(reason(api)).contains("is full", "MB are free", "1,048,576,000,000 MB are needed");
        assertThat(api.get(READINESS, 503).at("/components/disk/details/reason").asString())
                .contains("full");
    }

    private static String reason(Api api) {
        return api.get("/health", 503).at("/details/reason").asString("");
    }
}
