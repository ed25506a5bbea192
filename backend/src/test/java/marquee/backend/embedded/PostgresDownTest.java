package marquee.backend.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marquee.backend.Api;
import marquee.backend.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;

class PostgresDownTest {

    @TempDir
    private Path folder;

    @Test
    void without_the_database_nothing_is_acknowledged_and_nothing_acknowledged_is_lost() throws InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), 0, true);
        int port = database.postgres().port();
        try (World world = World.on(database.postgres(), Map.of("spring.r2dbc.pool.max-acquire-time", "500ms"))) {
            Api api = world.api();
            List<Long> acknowledged = new ArrayList<>();
            for (long movie = 10; movie < 20; movie++) {
                api.rate(1, movie, 4);
                acknowledged.add(movie);
            }
            database.close();

            refusesWithProblem(world, "/api/recommendations/for-you/?user_id=1");
            refusesWithProblem(world, "/api/users/1/ratings/");
            api.post("/api/users/1/rate/", Map.of("tmdb_id", 21, "rating", 5), 503);
            api.get("/actuator/health/readiness", 503);
            api.get("/actuator/health/liveness", 200);

            database = EmbeddedDatabase.start(folder.resolve("postgres"), port, true);
            awaitReady(world);
            assertThat(Api.ids(api.get("/api/users/1/ratings/?limit=100")))
                    .containsAll(acknowledged)
                    .doesNotContain(21L);
            api.rate(1, 21, 5);
        } finally {
            database.close();
        }
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

    private static void awaitReady(World world) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            int status = world.http()
                    .get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .returnResult(Void.class)
                    .getStatus()
                    .value();
            if (status == 200) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not ready ten seconds after the database came back");
    }
}
