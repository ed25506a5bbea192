package marquee.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The loop and the door for events as processes of their own, beside a service that does not run the loop. */
class SeparatePartsTest {

    private static final Map<String, Object> ANY_PORT = Map.of("server.port", 0, "marquee.drain.most", "0s");

    private static World world;

    @BeforeAll
    static void start() {
        world = World.start(Map.of("marquee.loop.here", "false"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void while_the_loop_is_stopped_the_service_serves_and_what_waits_is_handled_when_it_starts_again() {
        Api api = world.api();
        api.rate(1, 100, 5);
        api.post("/api/events/", Map.of("events", clicks(101, 600)), 400);
        api.post("/api/events/", Map.of("events", clicks(101, 50)), 202);
        assertThat(Api.ids(api.forYou(1, 20))).isNotEmpty().doesNotContain(100L);
        Await.until("a backlog", () -> world.metric("marquee_outbox_events") == 51);

        try (var loop = LoopProcess.start(world.postgres, ANY_PORT)) {
            world.settle();
            Api its = api(loop.port());
            assertThat(its.get("/health/").path("status").asString()).isEqualTo("UP");
            assertThat(its.status("/actuator/health/readiness")).isEqualTo(200);
            Await.until("counts", () -> metrics(its).contains("marquee_loop_events_total{outcome=\"handled\"} 51.0"));
            assertThat(metrics(its)).contains("marquee_outbox_age_seconds 0.0");
            its.get("/api/recommendations/trending/", 404);
        }
        assertThat(world.count("SELECT count(*) FROM events")).isEqualTo(51);
        Await.until("an empty outbox", () -> world.metric("marquee_outbox_events") == 0);

        api.post("/api/events/", Map.of("events", clicks(102, 5)), 202);
        Await.until("a backlog again", () -> world.metric("marquee_outbox_events") == 5);
        try (var again = LoopProcess.start(world.postgres, ANY_PORT)) {
            world.settle();
            assertThat(again.port()).isPositive();
        }
        assertThat(world.count("SELECT people FROM trending WHERE tmdb_id = 102"))
                .isEqualTo(5);
    }

    @Test
    void the_door_takes_events_as_the_service_does_and_has_no_other_address() {
        long before = world.count("SELECT count(*) FROM outbox");
        try (var door = EventDoor.start(world.postgres, ANY_PORT)) {
            Api its = api(door.port());
            assertThat(its.get("/health").path("status").asString()).isEqualTo("UP");
            assertThat(its.post("/api/events/", Map.of("events", clicks(103, 3)), 202)
                            .path("accepted")
                            .asInt())
                    .isEqualTo(3);
            its.post("/interact", Map.of("user_id", 2, "movie_id", 104, "interaction_type", "rate", "rating", 4), 202);
            JsonNode nobody = its.post("/interact", Map.of("user_id", 4_711, "movie_id", 1, "type", "click"), 404);
            assertThat(nobody.path("detail").asString()).contains("4711");
            its.get("/api/recommendations/for-you/?user_id=1", 404);
            its.get("/api/users/1/ratings/", 404);
            its.get("/v3/api-docs", 404);
        }
        assertThat(world.count("SELECT count(*) FROM outbox")).isEqualTo(before + 4);
        assertThat(Api.ids(world.api().get("/api/users/2/ratings/?limit=100"))).contains(104L);
    }

    private static List<Map<String, Object>> clicks(long movie, int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> Map.<String, Object>of(
                        "event_id",
                        UUID.randomUUID().toString(),
                        "type",
                        "clicked",
                        "user_id",
                        1 + i % 20,
                        "tmdb_id",
                        movie))
                .toList();
    }

    private static Api api(int port) {
        return new Api(
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build());
    }

    private static String metrics(Api part) {
        return String.valueOf(part.http()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
