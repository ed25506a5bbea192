package marquee.backend.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExportTest {

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start();
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void a_person_gets_all_that_they_told_and_were_shown_as_one_file() {
        long person = api.post(
                        "/api/users/cold_start/",
                        Map.of("name", "Ada \"the\" first", "ratings", List.of(Map.of("tmdb_id", 2, "rating", 4.5))),
                        Map.of("Idempotency-Key", "export"),
                        201)
                .path("id")
                .asLong();
        api.rate(person, 7, 1);
        api.delete("/api/users/" + person + "/ratings/7/", 204);
        api.put("/api/users/" + person + "/watchlist/10/", 200);
        told(person, "played", Map.of("tmdb_id", 16));
        told(person, "searched", Map.of("text", "quiet films", "may_keep_text", true, "results", 3));
        TestDatabase.execute(
                world.postgres,
                "INSERT INTO person_features (user_id, occupation) VALUES (%d, 'writer')".formatted(person));
        String shown = api.forYou(person, 3).path("recommendation_id").asString();
        Await.until(
                "the answer", () -> world.count("SELECT count(*) FROM kept_answers WHERE person_id = " + person) > 0);
        world.settle();

        JsonNode all = export(person);

        assertThat(all.path("user_id").asLong()).isEqualTo(person);
        assertThat(all.path("profile").path("name").asString()).isEqualTo("Ada \"the\" first");
        assertThat(all.path("profile").path("occupation").asString()).isEqualTo("writer");
        assertThat(all.path("ratings")).hasSize(1);
        assertThat(all.path("ratings").get(0).path("rating").asDouble()).isEqualTo(4.5);
        assertThat(all.path("ratings").get(0).path("title").asString()).isEqualTo("Movie 2");
        assertThat(all.path("removed_ratings").get(0).path("tmdb_id").asLong()).isEqualTo(7);
        assertThat(all.path("marks").get(0).path("kind").asString()).isEqualTo("watchlist");
        assertThat(all.path("plays").get(0).path("tmdb_id").asLong()).isEqualTo(16);
        assertThat(all.path("requests").get(0).path("key").asString()).isEqualTo("export");
        assertThat(all.path("answers").get(0).path("recommendation_id").asString())
                .isEqualTo(shown);
        assertThat(all.path("answers").get(0).path("movies")).hasSize(3);
        assertThat(all.path("events")
                        .valueStream()
                        .map(event -> event.path("type").asString()))
                .contains("rated", "rating_removed", "played", "searched", "watchlist_changed");
        assertThat(all.path("events").toString()).contains("quiet films");
    }

    @Test
    void nothing_of_others_is_in_it() {
        JsonNode all = export(3);

        assertThat(all.path("ratings")).hasSize(10);
        assertThat(all.toString()).doesNotContain("MovieLens 4");
    }

    @Test
    void of_nobody_there_is_none() {
        api.get("/api/users/4711/export/", 404);
    }

    private static JsonNode export(long person) {
        var answer = world.http()
                .get()
                .uri("/api/users/" + person + "/export/")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"marquee-person-" + person + ".json\"")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(JsonNode.class)
                .returnResult();
        return Objects.requireNonNull(answer.getResponseBody());
    }

    private static void told(long person, String type, Map<String, Object> more) {
        var event = new HashMap<String, Object>(more);
        event.put("event_id", UUID.randomUUID().toString());
        event.put("type", type);
        event.put("user_id", person);
        api.post("/api/events/", event, 202);
    }
}
