package marquee.backend.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactories;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import marquee.backend.Api;
import marquee.backend.World;
import marquee.catalog.Stars;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.EventSamples;
import marquee.events.EventType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

class OutboxTest {

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start(Map.of("marquee.loop.every", "1h"));
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void ratings_and_what_is_taken_back_are_events_in_their_order() {
        api.rate(1, 100, 4.5);
        api.rate(1, 100, 2);
        api.delete("/api/users/1/ratings/100/", 204);

        assertThat(world.events(1).map(Event::action))
                .containsExactly(
                        new Action.Rated(100, new Stars(4.5)),
                        new Action.Rated(100, new Stars(2)),
                        new Action.RatingRemoved(100));
    }

    @Test
    void an_event_has_the_time_of_its_rating() {
        api.rate(2, 100, 3);

        var at = world.events(2).findFirst().orElseThrow().at();
        assertThat(world.count("SELECT count(*) FROM ratings WHERE user_id = 2 AND rated_at = '" + at + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_repeated_request_is_one_event_and_a_refused_one_none() {
        var key = Map.of("Idempotency-Key", "outbox");
        api.post("/api/users/3/rate/", Map.of("tmdb_id", 100, "rating", 4), key, 200);
        api.post("/api/users/3/rate/", Map.of("tmdb_id", 100, "rating", 4), key, 200);
        api.post("/api/users/3/rate/", Map.of("tmdb_id", 4711, "rating", 4), 404);
        api.delete("/api/users/3/ratings/4711/", 404);

        assertThat(world.events(3)).hasSize(1);
    }

    @Test
    void somebody_new_brings_their_ratings_and_who_leaves_is_erased() {
        long id = api.post(
                        "/api/users/cold_start/",
                        Map.of(
                                "ratings",
                                List.of(Map.of("tmdb_id", 7, "rating", 5), Map.of("tmdb_id", 5, "rating", 0.5))),
                        201)
                .path("id")
                .asLong();
        api.delete("/api/users/" + id + "/", 202);

        assertThat(world.events(id).map(Event::action))
                .containsExactly(
                        new Action.Rated(7, new Stars(5)), new Action.Rated(5, new Stars(0.5)), new Action.Erased());
    }

    @Test
    void without_its_event_nothing_is_stored() {
        TestDatabase.execute(world.postgres, "ALTER TABLE outbox ADD CONSTRAINT full_up CHECK (false) NOT VALID");
        try {
            api.post("/api/users/4/rate/", Map.of("tmdb_id", 100, "rating", 4), 500);
        } finally {
            TestDatabase.execute(world.postgres, "ALTER TABLE outbox DROP CONSTRAINT full_up");
        }

        assertThat(world.count("SELECT count(*) FROM ratings WHERE user_id = 4 AND tmdb_id = 100"))
                .isZero();
        assertThat(world.miscountedMovies()).isZero();
    }

    @Test
    void while_too_many_wait_events_are_refused_and_ratings_are_not() {
        TestDatabase.execute(world.postgres, """
                INSERT INTO outbox (place, event_id, event) OVERRIDING SYSTEM VALUE
                VALUES (-3000000, gen_random_uuid(), ''), (-1, gen_random_uuid(), '')
                """);
        var click = Map.of("event_id", "0190f7a4-0000-7000-8000-000000000001", "type", "clicked", "tmdb_id", 3);
        try {
            api.post("/api/events/", click, 503);
            api.rate(5, 100, 4);
        } finally {
            TestDatabase.execute(world.postgres, "DELETE FROM outbox WHERE place < 0");
        }
        api.post("/api/events/", click, 202);
    }

    @Test
    void an_event_beside_no_change_is_refused() {
        var outbox = new Outbox(
                DatabaseClient.create(ConnectionFactories.get("r2dbc:postgresql://nobody:nothing@localhost:1/none")),
                Clock.systemUTC());

        StepVerifier.create(outbox.append(EventSamples.of(EventType.RATED))).verifyError(IllegalStateException.class);
    }
}
