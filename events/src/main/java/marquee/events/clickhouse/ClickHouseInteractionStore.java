package marquee.events.clickhouse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import marquee.events.Event;
import marquee.events.EventType;
import marquee.events.clickhouse.ClickHouseHttp.Limits;
import marquee.events.postgres.HandledEvents.Source;
import marquee.events.retention.Retention;
import marquee.events.store.InteractionStore;
import marquee.events.store.StoreException;
import marquee.events.store.StoredEvents;

/**
 * The store in ClickHouse's table {@code events}. Any number of writers may append at once, of this process and of others, as
 * one user of the server.
 *
 * <p>ClickHouse keeps no order among writers, so a place is the server's time when the event came. A watermark is that time
 * now, or, while an insert is under way, the time when that began: what is still to become visible is later. It takes one
 * server (or replicas of which one is written to) whose clock is not set back.
 *
 * <p>An id is one event's of its kind. Thread-safe.
 */
public final class ClickHouseInteractionStore implements InteractionStore {

    /** Events in one insert, at most. */
    private static final int ROWS_AT_ONCE = 10_000;

    private static final int BUFFER_BYTES = 1 << 16;

    /** What is more is put in order on the server's disk. */
    private static final long SORTED_IN_MEMORY = 1L << 30;

    /** Nothing is read of whoever was erased, also where it came late. */
    private static final String OF_THOSE_WHO_ARE_HERE = """
            (type = 'erased'
             OR ifNull(person_id IN (SELECT assumeNotNull(person_id) FROM events WHERE type = 'erased'), 0) = 0)
            """;

    private final ClickHouseHttp http;

    private ClickHouseInteractionStore(ClickHouseHttp http) {
        this.http = http;
    }

    /**
     * Brings the tables up to date; blocking.
     *
     * @throws StoreException when ClickHouse does not answer, or its tables are not this version's
     */
    public static ClickHouseInteractionStore open(ClickHouse server) {
        return open(server, Limits.USUAL);
    }

    static ClickHouseInteractionStore open(ClickHouse server, Limits limits) {
        var http = new ClickHouseHttp(server, limits);
        try {
            new ClickHouseSchema(http, Retention.read()).migrate();
            return new ClickHouseInteractionStore(http);
        } catch (StoreException e) {
            http.close();
            throw e;
        }
    }

    /**
     * Looks whether a server answers; blocking, for some seconds at most.
     *
     * @throws StoreException when it does not, with one sentence that names the remedy
     */
    public static void requireReachable(ClickHouse server) {
        try (var http = new ClickHouseHttp(server, Limits.IMPATIENT)) {
            http.hasDatabase();
        }
    }

    /** The PostgreSQL database whose events these are; empty while it is nobody's. */
    public Optional<Source> owner() {
        return new EventOwner(http).owner();
    }

    /** For those who keep their own tables beside the events. */
    ClickHouseHttp http() {
        return http;
    }

    @Override
    public String name() {
        return "clickhouse";
    }

    @Override
    public void append(List<Event> events) {
        Map<UUID, Event> byId = new LinkedHashMap<>();
        events.forEach(event -> byId.putIfAbsent(event.id(), event));
        List<Event> distinct = new ArrayList<>(byId.values());
        for (int from = 0; from < distinct.size(); from += ROWS_AT_ONCE) {
            List<Event> some = distinct.subList(from, Math.min(from + ROWS_AT_ONCE, distinct.size()));
            http.insert("INSERT INTO events " + EventRows.COLUMNS, EventRows.of(some));
        }
    }

    /** Of inserts, which begin to be counted before they get a time, the one that has gone on for longest decides. */
    @Override
    public long watermark() {
        return Long.parseLong(http.rows("""
                        SELECT toUnixTimestamp64Micro(now64(6)) - 1 - toInt64(ceil(1000000 * max(elapsed)))
                        FROM system.processes
                        WHERE query_kind = 'Insert' AND current_database = currentDatabase()
                        """).getFirst().getFirst());
    }

    @Override
    public long read(long watermark, Set<EventType> types, Consumer<Event> reader) {
        return read("", "at", 0, watermark, types, reader);
    }

    @Override
    public long readByPerson(long after, long watermark, Set<EventType> types, Consumer<Event> reader) {
        return read(" AND person_id IS NOT NULL", "person_id, at", after, watermark, types, reader);
    }

    @Override
    public long people(EventType type, Instant since) {
        return Long.parseLong(http.rows("SELECT uniqExact(person_id) FROM events WHERE type = '" + type.tag()
                        + "' AND at >= " + time(since) + " AND " + OF_THOSE_WHO_ARE_HERE)
                .getFirst()
                .getFirst());
    }

    @Override
    public long readOf(long personId, Consumer<Event> reader) {
        return http.query(
                "SELECT event FROM events FINAL WHERE person_id = " + personId
                        + " ORDER BY at, UUIDToNum(event_id)"
                        + " SETTINGS do_not_merge_across_partitions_select_final = 0",
                answer -> readAll(answer, reader));
    }

    /** Every row counts, also those that others have taken the place of. */
    @Override
    public Trace trace(long personId) {
        List<String> counts = http.rows(
                        "SELECT countIf(type = 'erased'), countIf(type <> 'erased') FROM events WHERE person_id = "
                                + personId)
                .getFirst();
        return new Trace(Long.parseLong(counts.get(0)) > 0, Long.parseLong(counts.get(1)));
    }

    private long read(
            String only, String order, long after, long watermark, Set<EventType> types, Consumer<Event> reader) {
        if (types.isEmpty()) {
            return 0;
        }
        String wanted =
                types.stream().map(type -> "'" + type.tag() + "'").sorted().collect(Collectors.joining(", "));
        return http.query(
                "SELECT event FROM events FINAL WHERE place > " + after + " AND place <= " + watermark
                        + " AND type IN (" + wanted + ") AND "
                        + OF_THOSE_WHO_ARE_HERE + only
                        // UUIDs themselves are ordered by their second half
                        + " ORDER BY " + order + ", UUIDToNum(event_id)"
                        // one id may have come in two months
                        + " SETTINGS do_not_merge_across_partitions_select_final = 0"
                        + ", max_bytes_before_external_sort = " + SORTED_IN_MEMORY,
                answer -> readAll(answer, reader));
    }

    @Override
    public void erase(long personId) {
        delete("person_id = " + personId + " AND type <> 'erased'");
    }

    @Override
    public long expire(EventType type, Instant before) {
        String old = "type = '" + type.tag() + "' AND at < " + time(before);
        long count = Long.parseLong(http.rows("SELECT count() FROM events FINAL WHERE " + old)
                .getFirst()
                .getFirst());
        if (count > 0) {
            delete(old);
        }
        return count;
    }

    private static String time(Instant time) {
        return "fromUnixTimestamp64Micro(" + ChronoUnit.MICROS.between(Instant.EPOCH, time) + ", 'UTC')";
    }

    /**
     * Begins to forget people of whom it is kept that they were erased, so that nothing else of theirs is read any more; the
     * server does it, however long it takes.
     */
    void beginToErase(Collection<Long> people) {
        if (!people.isEmpty()) {
            String ids = people.stream().map(String::valueOf).collect(Collectors.joining(", "));
            http.execute("ALTER TABLE events DELETE WHERE person_id IN (" + ids
                    + ") AND type <> 'erased' SETTINGS mutations_sync = 0");
        }
    }

    /** Out of sight when this returns; from the disk soon after. */
    private void delete(String which) {
        http.execute("DELETE FROM events WHERE " + which);
        http.execute("ALTER TABLE events APPLY DELETED MASK SETTINGS mutations_sync = 0");
    }

    private static long readAll(InputStream answer, Consumer<Event> reader) throws IOException {
        var stored = new StoredEvents();
        var rows = new BufferedInputStream(answer, BUFFER_BYTES);
        Optional<byte[]> row = EventRows.next(rows);
        while (row.isPresent()) {
            stored.read(row.get()).ifPresent(reader);
            row = EventRows.next(rows);
        }
        return stored.passedOver();
    }

    @Override
    public void close() {
        http.close();
    }
}
