package marquee.backend.erasures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.LogBook;
import marquee.backend.World;
import marquee.database.TestDatabase;
import marquee.registry.erasures.ErasedStore;
import marquee.registry.erasures.Erasure;
import marquee.registry.erasures.ErasureRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody does all that can be done here, and leaves; then every table there is, and the log, is looked through for them. */
class ForgottenEverywhereTest {

    private static final String NAME = "Quillfeather";

    /** No other number here is like it. */
    private static final long FIRST_NUMBER = 1_834_567_891;

    /** Where only the number stands, so that nobody comes back; nothing else of theirs. */
    private static final List<String> KEPT = List.of("deleted_users", "events");

    private final LogBook log = new LogBook();
    private final World world = World.start(
            Map.of("marquee.erasures.every", "200ms", "marquee.exploration.share", 0.5),
            "ALTER SEQUENCE new_user_ids RESTART " + FIRST_NUMBER);
    private final Api api = world.api();
    private final ErasureRegistry registry = new ErasureRegistry(world.postgres);

    @BeforeEach
    void open() {
        log.open();
    }

    @AfterEach
    void close() {
        log.close();
        world.close();
    }

    @Test
    void of_somebody_who_did_everything_nothing_is_left_but_the_number_that_keeps_them_away() throws SQLException {
        long person = somebodyWhoDidEverything();
        var remains = new Remains(person, NAME);
        assertThat(tables(remains))
                .as("what is looked for can be found")
                .contains(
                        "users",
                        "ratings",
                        "idempotency_keys",
                        "newcomer_keys",
                        "removed_ratings",
                        "marks",
                        "plays",
                        "person_features",
                        "events",
                        "dead_letters",
                        "machine_states",
                        "kept_answers",
                        "kept_histories",
                        "variant_answers",
                        "drafted_lists");

        UUID erasure = erased(person);
        assertThat(tables(remains))
                .as("while something is left it is known of whom")
                .contains("erasures");
        awaitDone(erasure, "events");
        awaitDone(erasure, "memory");
        pipelineIsDone(erasure);

        JsonNode view = api.get("/api/erasures/" + erasure + "/");
        assertThat(view.path("state").asString()).isEqualTo("done");
        assertThat(view.path("done_at").isString()).isTrue();
        assertThat(view.path("stores")
                        .valueStream()
                        .map(store -> store.path("state").asString()))
                .hasSize(5)
                .containsOnly("done");
        assertThat(remains.areIn(view.toString())).as("the answer says of whom").isFalse();
        assertThat(tables(remains)).containsExactlyElementsOf(KEPT);
        assertThat(remains.rows(world.postgres))
                .as("the number and the time, and that they were erased")
                .hasSize(2)
                .anySatisfy(
                        row -> assertThat(row).matches("deleted_users \\{\"id\": \\d+, \"deleted_at\": \"[^\"]+\"}"))
                .anySatisfy(row -> assertThat(row).contains("\"type\": \"erased\""));
        assertThat(world.miscountedMovies()).isZero();
    }

    @Test
    void what_comes_late_goes_as_well() throws SQLException {
        long person = somebody();
        UUID erasure = erased(person);
        awaitDone(erasure, "events");

        // an event of a version to come, and one that was under way
        world.settle();
        TestDatabase.execute(world.postgres, """
                INSERT INTO outbox (event_id, event)
                SELECT gen_random_uuid(), set_byte(event, 1, 99) FROM events WHERE person_id = %1$d AND type = 'erased'
                """.formatted(person));
        world.settle();

        assertThat(tables(new Remains(person, NAME))).doesNotContain("dead_letters");
    }

    @Test
    void rows_that_another_store_wrote_late_are_removed_as_long_as_it_is_looked_for_them() {
        long person = somebody();
        TestDatabase.execute(world.postgres, """
                INSERT INTO dead_letters (event_id, person_id, cause, event)
                VALUES (gen_random_uuid(), %d, 'late', '');
                CREATE FUNCTION again() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
                CREATE TRIGGER stays BEFORE DELETE ON dead_letters FOR EACH ROW EXECUTE FUNCTION again()
                """.formatted(person));
        UUID erasure = erased(person);
        Await.until(
                "that something is left",
                () -> store(erasure, "events").path("says").asString().contains("late"));

        TestDatabase.execute(world.postgres, "DROP TRIGGER stays ON dead_letters");

        awaitDone(erasure, "events");
        assertThat(world.count("SELECT count(*) FROM dead_letters WHERE person_id = " + person))
                .isZero();
    }

    @Test
    void the_log_names_nobody() {
        long person = somebody();
        TestDatabase.execute(world.postgres, "ALTER TABLE outbox ADD CONSTRAINT full_up CHECK (false) NOT VALID");
        api.post("/api/users/" + person + "/rate/", Map.of("tmdb_id", 7, "rating", 5), 500);
        TestDatabase.execute(world.postgres, "ALTER TABLE outbox DROP CONSTRAINT full_up");
        awaitDone(erased(person), "memory");
        api.get("/api/users/" + person + "/", 404);
        api.get("/api/recommendations/for-you/?user_id=" + person, 404);

        var remains = new Remains(person, NAME);
        assertThat(log.written()).isNotEmpty().noneMatch(remains::areIn);
    }

    @Test
    void an_erasure_nobody_asked_for_is_not_found() {
        api.get("/api/erasures/" + UUID.randomUUID() + "/", 404);
        api.get("/api/erasures/nonsense/", 400);
    }

    private long somebody() {
        return api.post(
                        "/api/users/cold_start/",
                        Map.of(
                                "name",
                                NAME,
                                "genres",
                                List.of("Drama"),
                                "ratings",
                                List.of(Map.of("tmdb_id", 1, "rating", 5), Map.of("tmdb_id", 4, "rating", 4))),
                        Map.of("Idempotency-Key", "start-of-" + NAME),
                        201)
                .path("id")
                .asLong();
    }

    private long somebodyWhoDidEverything() {
        long person = somebody();
        String own = "/api/users/" + person;
        api.post(own + "/rate/", Map.of("tmdb_id", 7, "rating", 5), Map.of("Idempotency-Key", "k"), 200);
        api.rate(person, 8, 1);
        api.delete(own + "/ratings/8/", 204);
        api.put(own + "/watchlist/10/", 200);
        api.put(own + "/seen/11/", 200);
        api.put(own + "/not-interested/13/", 200);
        told(person, "played", Map.of("tmdb_id", 16));
        told(person, "clicked", Map.of("tmdb_id", 17));
        told(person, "searched", Map.of("text", "what " + NAME + " likes", "may_keep_text", true, "results", 3));
        TestDatabase.execute(
                world.postgres,
                "INSERT INTO person_features (user_id, occupation) VALUES (%d, 'writer')".formatted(person));
        shown(person, api.forYou(person, 10));
        TestDatabase.execute(world.postgres, """
                INSERT INTO variant_answers (variant, person_id, answers, degraded) VALUES ('v', %1$d, 1, 0);
                INSERT INTO drafted_lists (recommendation_id, label, person_id, movies) VALUES ('r', 'e', %1$d, '1,+2')
                """.formatted(person));
        Await.until("an answer that is kept", () -> kept(person, "kept_answers") > 0);
        unreadable(person);
        world.settle();
        return person;
    }

    private long kept(long person, String table) {
        return world.count("SELECT count(*) FROM " + table + " WHERE person_id = " + person);
    }

    private void shown(long person, JsonNode answer) {
        told(
                person,
                "exposed",
                Map.of(
                        "recommendation_id",
                        answer.path("recommendation_id").asString(),
                        "list",
                        "for_you",
                        "strategy",
                        "two_tower",
                        "shown",
                        List.of(Map.of("tmdb_id", Api.ids(answer).getFirst(), "position", 1))));
    }

    private void told(long person, String type, Map<String, Object> more) {
        Map<String, Object> event = new HashMap<>(more);
        event.put("event_id", UUID.randomUUID().toString());
        event.put("type", type);
        event.put("user_id", person);
        api.post("/api/events/", event, 202);
    }

    /** An event of a version that is yet to come. */
    private void unreadable(long person) {
        world.settle();
        TestDatabase.execute(world.postgres, """
                INSERT INTO outbox (event_id, event)
                SELECT gen_random_uuid(), set_byte(event, 1, 99) FROM events WHERE person_id = %d LIMIT 1
                """.formatted(person));
    }

    private UUID erased(long person) {
        var answer = world.http()
                .delete()
                .uri("/api/users/" + person + "/")
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(JsonNode.class)
                .returnResult();
        String id = Objects.requireNonNull(answer.getResponseBody())
                .path("erasure_id")
                .asString();
        assertThat(answer.getResponseHeaders().getLocation()).hasToString("/api/erasures/" + id + "/");
        return UUID.fromString(id);
    }

    private JsonNode store(UUID erasure, String name) {
        return api.get("/api/erasures/" + erasure + "/")
                .path("stores")
                .valueStream()
                .filter(store -> store.path("store").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void awaitDone(UUID erasure, String name) {
        Await.until(
                "erasure from " + name,
                () -> store(erasure, name).path("state").asString().equals("done"));
    }

    /** Which looks after what training made, and is a part of its own. */
    private void pipelineIsDone(UUID erasure) {
        for (ErasedStore store : List.of(ErasedStore.HISTORIES, ErasedStore.RELEASES)) {
            registry.note(
                    registry.find(erasure).orElseThrow(), Erasure.Progress.of(store, Instant.now(), Optional.empty()));
        }
    }

    private List<String> tables(Remains remains) throws SQLException {
        return remains.rows(world.postgres).stream()
                .map(row -> row.substring(0, row.indexOf(' ')))
                .distinct()
                .sorted()
                .toList();
    }
}
