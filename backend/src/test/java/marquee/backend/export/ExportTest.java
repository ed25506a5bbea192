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
    void what_sign_in_products_experiments_and_operators_know_of_a_person_is_in_it() {
        long owner = newcomer("Owner");
        long child = newcomer("Child");
        TestDatabase.execute(world.postgres, """
                WITH account AS (
                    INSERT INTO accounts (issuer, subject, user_id, created_at)
                    VALUES ('https://id.example', 'owner', %1$d, now()) RETURNING id
                ), profile AS (
                    INSERT INTO profiles (user_id, account) SELECT %2$d, id FROM account
                ), brought AS (
                    INSERT INTO people_of_products (user_id, product) VALUES (%2$d, 'shop')
                ), look AS (
                    INSERT INTO operator_views (issuer, subject, user_id, request, at)
                    VALUES ('https://id.example', 'keeper', %2$d, 'GET /looked', now())
                )
                INSERT INTO drafted_lists (recommendation_id, label, person_id, movies)
                VALUES ('together', 'experiment', %2$d, '3,+4')
                """.formatted(owner, child));

        assertThat(export(owner).path("sign_ins").get(0).path("subject").asString())
                .isEqualTo("owner");
        JsonNode all = export(child);
        assertThat(all.path("sign_ins")).isEmpty();
        assertThat(all.path("belongings").findValuesAsString("household_of")).containsExactly(Long.toString(owner));
        assertThat(all.path("belongings").findValuesAsString("product")).containsExactly("shop");
        assertThat(all.path("drafted_lists").get(0).path("movies").asString()).isEqualTo("3,+4");
        assertThat(all.path("looks").get(0).path("request").asString()).isEqualTo("GET /looked");
        assertThat(all.path("looks").toString()).doesNotContain("keeper");
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

    private static long newcomer(String name) {
        return api.post("/api/users/cold_start/", Map.of("name", name), 201)
                .path("id")
                .asLong();
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
