package marquee.backend.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import marquee.backend.movies.TestCatalogue;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

/** What the database keeps, and for how long. */
class RetentionJobTest {

    private static final Instant NOW = Instant.parse("2028-02-29T12:00:00Z");

    private final TestCatalogue catalogue = new TestCatalogue();

    @Test
    void events_go_when_the_time_of_their_kind_is_over() throws SQLException {
        event("searched", 91);
        event("searched", 89);
        event("clicked", 401);
        event("clicked", 399);
        clean();

        assertThat(query("SELECT type || ' ' || convert_from(event, 'UTF8') FROM events ORDER BY type"))
                .containsExactly("clicked 399", "searched 89");
    }

    @Test
    void what_somebody_rated_and_that_somebody_was_erased_is_kept_for_good() throws SQLException {
        event("rated", 4_000);
        event("erased", 4_000);
        clean();

        assertThat(query("SELECT type FROM events ORDER BY type")).containsExactly("erased", "rated");
    }

    @Test
    void dead_letters_are_kept_for_30_days() throws SQLException {
        for (int days : List.of(31, 29)) {
            execute(
                    "INSERT INTO dead_letters (event_id, came_at, cause, event) VALUES (gen_random_uuid(), '%s', '%d', '')"
                            .formatted(ago(days), days));
        }
        clean();

        assertThat(query("SELECT cause FROM dead_letters")).containsExactly("29");
    }

    @Test
    void what_is_remembered_of_answers_goes_after_a_day_and_what_is_remembered_else_stays() throws SQLException {
        for (String machine : List.of("attribution", "counters")) {
            for (int days : List.of(0, 2)) {
                execute("INSERT INTO machine_states (machine, key, changed_at, state) VALUES ('%s', '%d', '%s', '')"
                        .formatted(machine, days, ago(days)));
            }
        }
        clean();

        assertThat(query("SELECT machine || ' ' || key FROM machine_states ORDER BY machine, key"))
                .containsExactly("attribution 0", "counters 0", "counters 2");
    }

    @Test
    void hourly_counts_are_kept_for_400_days() throws SQLException {
        for (int days : List.of(401, 399)) {
            execute("INSERT INTO hourly_counts (hour, variant, list, measure, times) VALUES ('%s', '', '', 'shown', %d)"
                    .formatted(ago(days), days));
        }
        clean();

        assertThat(query("SELECT times::text FROM hourly_counts")).containsExactly("399");
    }

    private void clean() {
        new RetentionJob(
                        catalogue.postgres(),
                        catalogue.database(),
                        catalogue.transactions(),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .run(Schedulers.immediate())
                .block();
    }

    /** An event of so many days ago, and that for what it holds. */
    private void event(String type, int days) {
        execute(
                "INSERT INTO events (event_id, type, person_id, at, event) VALUES (gen_random_uuid(), '%s', 1, '%s', '%d')"
                        .formatted(type, ago(days), days));
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private void execute(String sql) {
        TestDatabase.execute(catalogue.postgres(), sql);
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = TestDatabase.connect(catalogue.postgres());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
