package marquee.backend.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.database.TestDatabase;
import marquee.pipeline.runs.PipelineRuns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunsTest {

    private final World world = World.on(TestDatabase.fresh(), Map.of());
    private final PipelineRuns runs = PipelineRuns.of(world.postgres);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_run_that_is_asked_for_is_shown_and_asked_for_once() {
        long asked = world.api()
                .post("/api/admin/releases/retrain/", Map.of("reason", "new films"), 200)
                .path("run")
                .asLong();

        assertThat(world.api()
                        .post("/api/admin/releases/retrain/", Map.of("reason", "again"), 200)
                        .path("run")
                        .asLong())
                .isEqualTo(asked);
        var shown = world.api().get("/api/admin/pipeline/");
        assertThat(shown.size()).isEqualTo(1);
        assertThat(shown.get(0).path("state").asString()).isEqualTo("asked");
        assertThat(shown.get(0).path("asked").path("reason").asString()).isEqualTo("new films");
    }

    @Test
    void how_a_run_ended_is_told_in_its_words_and_counted() {
        runs.giveUp(runs.ask("a test", "to see", Instant.EPOCH), "train failed 3 times, at last: no room");

        assertThat(world.api()
                        .get("/api/admin/pipeline/")
                        .get(0)
                        .path("sentence")
                        .asString())
                .isEqualTo("train failed 3 times, at last: no room");
        Await.until("the metric", Duration.ofSeconds(40), () -> world.metric("marquee_pipeline_unsuccessful") == 1);
    }
}
