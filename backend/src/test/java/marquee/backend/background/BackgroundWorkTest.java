package marquee.backend.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is done beside the requests, seen from outside: what fails, waits or is missing harms nothing else. */
class BackgroundWorkTest {

    private static final String READINESS = "/actuator/health/readiness";
    private static final String FAILED_TOWERS =
            "marquee_background_runs_seconds_count{job=\"tower\",outcome=\"failure\"}";

    @Test
    void nothing_is_answered_wrongly_before_popularity_was_read_and_soon_after_the_database_comes_all_is_right() {
        try (World world = World.start()) {
            refuseConnections(world);
            try (Backend second = world.starting()) {
                WebTestClient http = World.http(second);
                var api = new Api(http);

                for (String path : new String[] {
                    READINESS,
                    "/api/recommendations/by-genre/?genre=Drama",
                    "/api/recommendations/seed-movies/",
                    "/api/recommendations/trending/"
                }) {
                    assertThat(api.status(path)).as(path).isEqualTo(503);
                }
                http.get()
                        .uri("/api/recommendations/by-genre/?genre=Drama")
                        .exchange()
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .expectHeader()
                        .valueMatches("Retry-After", "[1-9][0-9]*");

                TestDatabase.execute(
                        world.postgres.withDatabase("postgres"),
                        "ALTER DATABASE " + world.postgres.database() + " ALLOW_CONNECTIONS true");
                Await.until("readiness", () -> api.status(READINESS) == 200);
                assertThat(Api.ids(api.get("/api/recommendations/by-genre/?genre=Drama")))
                        .hasSize(20);
                assertThat(Api.ids(api.get("/api/recommendations/seed-movies/")))
                        .hasSize(20);
            }
        }
    }

    @Test
    void a_search_refresh_that_waits_for_a_lock_does_not_keep_the_release_from_being_followed() throws SQLException {
        try (World world = World.start(Map.of("marquee.serving.refresh", "100ms", "marquee.search.refresh", "100ms"));
                Connection other = TestDatabase.connect(world.postgres);
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE movies IN EXCLUSIVE MODE");
            Await.until(
                    "the search refresh to wait",
                    () -> world.count("SELECT count(*) FROM pg_locks WHERE NOT granted AND database ="
                                    + " (SELECT oid FROM pg_database WHERE datname = current_database())")
                            > 0);

            world.publish("2");

            Await.until(
                    "release 2",
                    () -> world.api().forYou(1, 5).path("release").asString().equals("2"));
        }
    }

    @Test
    void a_missing_tower_is_looked_for_alone_and_the_index_stays_open() {
        try (World world =
                World.start(Map.of("marquee.serving.refresh", "50ms", "marquee.serving.tower-retry", "50ms"))) {
            world.towersMissing.set(true);
            world.publish("2");
            Await.until(
                    "release 2",
                    () -> world.api().forYou(1, 5).path("release").asString().equals("2"));
            int opened = world.vectors.opened.get();
            assertThat(world.api().forYou(1, 5).path("degraded").asBoolean()).isTrue();
            double tries = world.metric(FAILED_TOWERS);
            Await.until("further tries", () -> world.metric(FAILED_TOWERS) > tries + 2);
            assertThat(world.vectors.opened).hasValue(opened);

            world.towersMissing.set(false);

            Await.until(
                    "the tower",
                    () -> !world.api().forYou(1, 5).path("degraded").asBoolean());
            assertThat(world.vectors.opened).hasValue(opened);
        }
    }

    private static void refuseConnections(World world) {
        String name = world.postgres.database();
        var others = world.postgres.withDatabase("postgres");
        TestDatabase.execute(others, "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
        TestDatabase.execute(
                others, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }
}
