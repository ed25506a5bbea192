package marquee.backend.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ToldChangesTest {

    private static final String PATH = "/api/events/";
    private static final long MOVIE = 42;

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
    void what_was_told_once_changes_nothing_later_however_late_it_is_said_to_be() {
        api.rate(11, MOVIE, 5);
        Map<String, Object> told = event("rated", 11, Map.of("rating", 1));
        api.post(PATH, with(told, "at", anHourAgo()), 202);
        api.post(PATH, told, 202);
        assertThat(stars(11)).isEqualTo(5);

        api.delete("/api/users/11/ratings/" + MOVIE + "/", 204);
        api.post(PATH, told, 202);
        api.get("/api/users/11/ratings/" + MOVIE + "/", 404);
    }

    @Test
    void an_id_counts_for_one_person_and_one_deed() {
        Map<String, Object> told = event("rated", 12, Map.of("rating", 4));
        api.post(PATH, told, 202);
        api.post(PATH, with(told, "user_id", 13), 202);
        api.post(PATH, with(told, "type", "played"), 202);

        assertThat(stars(12)).isEqualTo(4);
        api.get("/api/users/13/ratings/" + MOVIE + "/", 404);
        assertThat(world.count("SELECT count(*) FROM plays WHERE user_id = 12")).isZero();
    }

    @Test
    void a_play_that_comes_again_takes_nothing_from_the_watchlist() {
        Map<String, Object> played = event("played", 14, Map.of());
        api.post(PATH, played, 202);
        api.put("/api/users/14/watchlist/" + MOVIE + "/", 200);
        api.post(PATH, played, 202);

        api.get("/api/users/14/watchlist/" + MOVIE + "/");
    }

    @Test
    void what_a_clock_that_is_ahead_tells_outlasts_no_later_word() {
        String soon = Instant.now().plusSeconds(200).toString();
        api.post(PATH, with(event("rated", 15, Map.of("rating", 1)), "at", soon), 202);
        api.post(PATH, event("rated", 15, Map.of("rating", 5)), 202);

        assertThat(stars(15)).isEqualTo(5);
    }

    @Test
    void what_is_told_of_somebody_who_leaves_meanwhile_is_refused() throws Exception {
        try (Connection leaving = TestDatabase.connect(world.postgres)) {
            leaving.setAutoCommit(false);
            try (var statement = leaving.createStatement()) {
                statement.execute("DELETE FROM users WHERE id = 17");
                var told =
                        CompletableFuture.runAsync(() -> api.post(PATH, event("rated", 17, Map.of("rating", 4)), 404));
                Await.until(
                        "an event that waits for the person",
                        () -> world.count("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0);
                leaving.commit();
                told.get(10, TimeUnit.SECONDS);
            }
        }
    }

    private static double stars(long user) {
        return api.get("/api/users/%d/ratings/%d/".formatted(user, MOVIE))
                .path("rating")
                .asDouble();
    }

    private static String anHourAgo() {
        return Instant.now().minusSeconds(3_600).toString();
    }

    private static Map<String, Object> event(String type, long user, Map<String, Object> more) {
        var event = new HashMap<>(more);
        event.putAll(Map.of("event_id", UUID.randomUUID().toString(), "type", type, "user_id", user, "tmdb_id", MOVIE));
        return event;
    }

    private static Map<String, Object> with(Map<String, Object> event, String field, Object value) {
        var other = new HashMap<>(event);
        other.put(field, value);
        return other;
    }
}
