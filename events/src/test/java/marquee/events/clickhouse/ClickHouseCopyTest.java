package marquee.events.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import marquee.catalog.Stars;
import marquee.catalog.sample.SampleDataset;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.EventType;
import marquee.events.clickhouse.ClickHouseHttp.Limits;
import marquee.events.learning.DatasetWithEvents;
import marquee.events.learning.FurtherMovies;
import marquee.events.postgres.PostgresInteractionStore;
import marquee.events.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a laptop's PostgreSQL has handled comes to ClickHouse. */
class ClickHouseCopyTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final ClickHouse server = ClickHouseEngine.fresh();
    private final Postgres postgres = ofDataSet("ml-small");
    private final ClickHouseCopy copy = new ClickHouseCopy(postgres, server);

    @AfterEach
    void stop() {
        copy.close();
    }

    @Test
    void all_that_was_handled_is_there_once_however_often_it_is_copied() {
        List<Event> first = rated(ClickHouseCopy.BATCH + 1);
        handle(first);
        copy.copyAll();
        List<Event> then = rated(2);
        handle(then);
        copy.copyAll();
        copy.copyAll();

        first.addAll(then);
        assertThat(copied()).containsExactlyInAnyOrderElementsOf(first);
        assertThat(rows("SELECT count() FROM events")).containsExactly(List.of(Integer.toString(first.size())));
        assertThat(copy.copy().isLevel()).isTrue();
    }

    @Test
    void what_was_copied_and_not_yet_remembered_when_the_process_was_killed_is_there_once() {
        List<Event> events = rated(3);
        handle(events);
        copy.copyAll();
        rows("TRUNCATE TABLE copied");
        copy.copyAll();

        assertThat(rows("SELECT count() FROM events")).containsExactly(List.of("6"));
        assertThat(copied()).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void it_goes_on_where_another_process_has_ended() {
        handle(rated(3));
        copy.copyAll();
        handle(rated(1));
        try (var next = new ClickHouseCopy(postgres, server)) {
            assertThat(next.copy().events()).isEqualTo(1);
        }
    }

    @Test
    void whoever_was_erased_is_gone_there_too() throws InterruptedException {
        handle(List.of(by(1, 0), by(2, 1)));
        copy.copyAll();
        Event erased = Event.by(1, NOON.plusSeconds(9), new Action.Erased());
        handle(List.of(erased));
        copy.copyAll();

        assertThat(copied()).extracting(Event::type).containsExactly(EventType.RATED, EventType.ERASED);
        Instant end = Instant.now().plusSeconds(20);
        while (!rows("SELECT mutation_id FROM system.mutations WHERE database = currentDatabase() AND NOT is_done")
                .isEmpty()) {
            assertThat(Instant.now()).as("while a mutation is not done").isBefore(end);
            Thread.sleep(20);
        }
        assertThat(rows("SELECT person_id, type FROM events ORDER BY person_id"))
                .containsExactly(List.of("1", "erased"), List.of("2", "rated"));
    }

    @Test
    void after_the_database_was_restored_as_it_was_everything_is_there_again() {
        handle(rated(3));
        copy.copyAll();
        TestDatabase.execute(
                postgres, "DELETE FROM events WHERE place > 1; ALTER TABLE events ALTER place RESTART WITH 2");
        Event later = by(9, 60);
        handle(List.of(later));
        copy.copyAll();

        assertThat(copied()).hasSize(4).contains(later);
        assertThat(copy.copy().isLevel()).isTrue();
    }

    @Test
    void after_the_database_was_restored_and_has_grown_further_than_before_nothing_is_passed_over() {
        handle(rated(3));
        copy.copyAll();
        TestDatabase.execute(
                postgres, "DELETE FROM events WHERE place > 1; ALTER TABLE events ALTER place RESTART WITH 2");
        List<Event> later = List.of(by(6, 60), by(7, 61), by(8, 62), by(9, 63));
        handle(later);
        copy.copyAll();

        assertThat(copied()).hasSize(7).containsAll(later);
    }

    @Test
    void events_of_another_database_do_not_mix_with_these() {
        handle(rated(1));
        copy.copyAll();
        Postgres another = ofDataSet("another");
        handle(another, rated(1));

        try (var wrong = new ClickHouseCopy(another, server)) {
            assertThatThrownBy(wrong::claim)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("ml-small")
                    .hasMessageContaining("--clickhouse");
            assertThatThrownBy(wrong::copyAll).isInstanceOf(StoreException.class);
        }
        assertThat(copied()).hasSize(1);
    }

    @Test
    void a_data_set_may_have_any_name() {
        String name = "it's a \\ \"set\"";
        Postgres odd = TestDatabase.fresh();
        TestDatabase.execute(
                odd, "INSERT INTO data_set (hash, name) VALUES ('odd', '" + name.replace("'", "''") + "')");
        try (var claiming = new ClickHouseCopy(odd, server);
                var store = ClickHouseInteractionStore.open(server)) {
            claiming.claim();
            claiming.claim();

            assertThat(store.owner().orElseThrow().dataSet()).isEqualTo("odd");
        }
    }

    @Test
    void while_another_copies_nothing_is_copied_twice_and_nobody_says_all_is_there() throws SQLException {
        handle(rated(1));
        try (var other = TestDatabase.connect(postgres);
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("SELECT name FROM relays WHERE name = 'clickhouse' FOR UPDATE");

            var handed = copy.copy();
            assertThat(handed.events()).isZero();
            assertThat(handed.isLevel()).isFalse();
        }
        assertThat(copy.copy().events()).isEqualTo(1);
    }

    @Test
    void a_database_that_is_nobodys_yet_claims_nothing() {
        try (var early = new ClickHouseCopy(TestDatabase.fresh(), server)) {
            early.claim();
            assertThat(early.copy().isLevel()).isTrue();
        }
        copy.claim();
    }

    @Test
    void learning_reads_the_same_from_both() {
        var sample = SampleDataset.bundled();
        handle(rated(7));
        copy.copyAll();
        try (var here = PostgresInteractionStore.open(postgres);
                var there = ClickHouseInteractionStore.open(server)) {
            var fromThere = DatasetWithEvents.of(sample, there, FurtherMovies.NONE);

            assertThat(fromThere.hash())
                    .isEqualTo(DatasetWithEvents.of(sample, here, FurtherMovies.NONE)
                            .hash())
                    .isNotEqualTo(sample.hash());
            assertThat(fromThere.provenance())
                    .containsEntry("eventsStore", "clickhouse")
                    .containsEntry("events", "7");
        }
    }

    private static Postgres ofDataSet(String name) {
        Postgres database = TestDatabase.fresh();
        // Test databases are copies of one.
        TestDatabase.execute(database, "UPDATE event_source SET id = gen_random_uuid()");
        TestDatabase.execute(database, "INSERT INTO data_set (hash, name) VALUES ('%s', '%s')".formatted(name, name));
        return database;
    }

    private void handle(List<Event> events) {
        handle(postgres, events);
    }

    private static void handle(Postgres database, List<Event> events) {
        try (var store = PostgresInteractionStore.open(database)) {
            store.append(events);
        }
    }

    private List<Event> copied() {
        var events = new ArrayList<Event>();
        try (var store = ClickHouseInteractionStore.open(server)) {
            store.read(store.watermark(), Set.of(EventType.values()), events::add);
        }
        return events;
    }

    private List<List<String>> rows(String sql) {
        try (var http = new ClickHouseHttp(server, Limits.USUAL)) {
            if (sql.startsWith("SELECT")) {
                return http.rows(sql);
            }
            http.execute(sql);
            return List.of();
        }
    }

    private static List<Event> rated(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> by(1 + i % 7, i)).toList());
    }

    private static Event by(long person, int second) {
        return Event.by(person, NOON.plusSeconds(second), new Action.Rated(603, new Stars(4)));
    }
}
