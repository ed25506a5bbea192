package marquee.events.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.EventType;
import marquee.events.clickhouse.ClickHouseHttp.Limits;
import marquee.events.store.InteractionStore;
import marquee.events.store.InteractionStoreContract;
import marquee.events.store.StoreException;
import org.junit.jupiter.api.Test;

/** The contract, and what ClickHouse alone could get wrong. */
class ClickHouseInteractionStoreTest extends InteractionStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final ClickHouse database = ClickHouseEngine.fresh();

    @Override
    protected InteractionStore open() {
        return ClickHouseInteractionStore.open(database);
    }

    @Override
    protected void spoil() {
        rows("INSERT INTO events (event_id, type, person_id, at, event)"
                + " SELECT generateUUIDv4(), 'rated', 1, now64(6), 'x'");
    }

    @Test
    void tables_are_made_once_and_everything_is_there_after_reopening() {
        Event event = rated(1, 0);
        try (var store = open()) {
            store.append(List.of(event));
        }
        try (var store = open()) {
            assertThat(read(store)).containsExactly(event);
        }
        assertThat(rows("SELECT name, count() FROM migrations GROUP BY name ORDER BY name"))
                .containsExactly(
                        List.of("V1__events.sql", "1"),
                        List.of("V2__hourly_counts.sql", "1"),
                        List.of("retention", "1"));
    }

    @Test
    void each_kind_has_its_time_to_live_and_those_without_one_have_none() {
        try (var store = open()) {
            String table =
                    rows("SELECT engine_full FROM system.tables WHERE database = currentDatabase() AND name = 'events'")
                            .getFirst()
                            .getFirst();
            assertThat(table)
                    .contains("toIntervalDay(90) WHERE type = \\'searched\\'")
                    .contains("toIntervalDay(400) WHERE type = \\'clicked\\'")
                    .doesNotContain("\\'rated\\'")
                    .doesNotContain("\\'erased\\'");
            assertThat(store.name()).isEqualTo("clickhouse");
        }
    }

    @Test
    void what_is_older_than_its_kind_is_kept_goes_by_itself() {
        Event old = new Event(
                UUID.randomUUID(),
                OptionalLong.empty(),
                NOON.minusSeconds(86_400L * 365 * 20),
                new Action.Searched(Optional.empty(), 1));
        try (var store = open()) {
            store.append(List.of(old, rated(1, 0)));
            rows("OPTIMIZE TABLE events FINAL");

            assertThat(rows("SELECT type FROM events")).containsExactly(List.of("rated"));
        }
    }

    @Test
    void tables_of_a_newer_version_are_left_alone() {
        open().close();
        rows("INSERT INTO migrations (name, hash) VALUES ('V9__later.sql', '')");

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer Marquee")
                .hasMessageContaining("--clickhouse");
    }

    @Test
    void nothing_is_read_of_somebody_who_was_erased_even_if_it_comes_late() {
        try (var store = open()) {
            Event erased = Event.by(1, NOON, new Action.Erased());
            store.append(List.of(erased));
            store.erase(1);
            store.append(List.of(rated(1, 5), rated(2, 6)));

            assertThat(read(store)).hasSize(2).contains(erased).noneMatch(event -> isRatedBy(1, event));
        }
    }

    @Test
    void events_of_many_months_and_writers_are_all_there_once() throws Exception {
        List<Event> events = IntStream.range(0, 12_000)
                .mapToObj(i -> rated(1 + i % 50, i * 600))
                .toList();
        try (var store = open();
                var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> writers = IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(writer -> () -> {
                        store.append(events.subList(writer * 2_000, 6_000 + writer * 2_000));
                        return true;
                    })
                    .toList();
            for (var written : threads.invokeAll(writers)) {
                assertThat(written.get()).isTrue();
            }
            assertThat(read(store)).containsExactlyElementsOf(events);
        }
    }

    private List<List<String>> rows(String sql) {
        try (var http = new ClickHouseHttp(database, Limits.USUAL)) {
            if (sql.startsWith("SELECT")) {
                return http.rows(sql);
            }
            http.execute(sql);
            return List.of();
        }
    }

    private static boolean isRatedBy(long person, Event event) {
        return event.type() == EventType.RATED && event.personId().orElseThrow() == person;
    }

    private static List<Event> read(InteractionStore store) {
        var events = new ArrayList<Event>();
        store.read(store.watermark(), Set.of(EventType.values()), events::add);
        return events;
    }

    private static Event rated(long person, int minute) {
        return Event.by(person, NOON.plusSeconds(60L * minute), new Action.Rated(603, new Stars(4)));
    }
}
