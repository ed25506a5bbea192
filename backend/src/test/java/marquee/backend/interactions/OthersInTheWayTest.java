package marquee.backend.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Others hold rows that a change needs. */
class OthersInTheWayTest {

    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    /** So that of the two that wait the service finds the deadlock, whatever else the machine does. */
    private static final String PATIENT = """
            DO $$ BEGIN
                EXECUTE format('ALTER DATABASE %I SET deadlock_timeout = ''3s''', current_database());
            END $$
            """;

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start(Map.of(), PATIENT);
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void a_change_that_the_database_undoes_for_a_deadlock_is_made_anew() throws SQLException {
        long before = ratingsOf(33);
        try (Connection other = begun()) {
            execute(other, "UPDATE users SET version = version + 1 WHERE id = 2");
            var told = CompletableFuture.supplyAsync(() ->
                    api.post("/api/events/", Map.of("events", List.of(rated(1, 33), rated(2, 33))), 202));
            Await.until("waiting for person 2", () -> TestDatabase.number(world.postgres, WAITING) == 1);

            execute(other, "UPDATE users SET version = version + 1 WHERE id = 1");
            other.commit();

            assertThat(told.join().path("accepted").asInt()).isEqualTo(2);
        }
        assertThat(ratingsOf(33)).isEqualTo(before + 2);
    }

    @Test
    void a_change_does_not_wait_for_what_only_refers_to_the_person() throws SQLException {
        try (Connection other = begun()) {
            execute(other, "INSERT INTO marks (user_id, tmdb_id, kind, marked_at) VALUES (3, 34, 'seen', now())");

            api.post("/api/events/", Map.of("events", List.of(rated(3, 35))), 202);

            other.rollback();
        }
    }

    private static Map<String, Object> rated(long person, long movie) {
        return Map.of(
                "event_id",
                UUID.randomUUID().toString(),
                "type",
                "rated",
                "user_id",
                person,
                "tmdb_id",
                movie,
                "rating",
                5);
    }

    private static long ratingsOf(long movie) {
        return TestDatabase.number(world.postgres, "SELECT count(*) FROM ratings WHERE tmdb_id = " + movie);
    }

    private static Connection begun() throws SQLException {
        Connection connection = TestDatabase.connect(world.postgres);
        execute(connection, "SET deadlock_timeout = '30s'");
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
