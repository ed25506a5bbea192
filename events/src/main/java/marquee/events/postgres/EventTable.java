package marquee.events.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import marquee.events.Event;
import marquee.events.schema.EventCodec;
import marquee.events.store.InteractionStore;
import org.jspecify.annotations.Nullable;

/** The table {@code events}, within the transaction of a connection. */
final class EventTable {

    private final Connection connection;

    EventTable(Connection connection) {
        this.connection = connection;
    }

    /** Keeps events in their order, and says which were not there before. */
    Set<UUID> insert(List<Event> events) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO events (event_id, type, person_id, at, event)
                SELECT * FROM unnest(?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                RETURNING event_id
                """)) {
            insert.setArray(1, array("uuid", events, Event::id));
            insert.setArray(2, array("text", events, event -> event.type().tag()));
            insert.setArray(3, array("bigint", events, EventTable::person));
            insert.setArray(4, array("timestamptz", events, event -> event.at().toString()));
            insert.setArray(5, connection.createArrayOf("bytea", bytes(events)));
            Set<UUID> inserted = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    inserted.add(rows.getObject(1, UUID.class));
                }
            }
            return inserted;
        }
    }

    /** Which of these people were erased. */
    Set<Long> erased(Set<Long> people) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT person_id FROM events WHERE type = 'erased' AND person_id = ANY(?)")) {
            query.setArray(1, connection.createArrayOf("bigint", people.toArray()));
            Set<Long> erased = new HashSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    erased.add(rows.getLong(1));
                }
            }
            return erased;
        }
    }

    /** Drops all that is kept of a person but that they were erased. */
    void erase(long personId) throws SQLException {
        try (var events = connection.prepareStatement("DELETE FROM events WHERE person_id = ? AND type <> 'erased'");
                var letters = connection.prepareStatement("DELETE FROM dead_letters WHERE person_id = ?")) {
            events.setLong(1, personId);
            events.executeUpdate();
            letters.setLong(1, personId);
            letters.executeUpdate();
        }
    }

    /** What is left of somebody, dead letters among it. */
    InteractionStore.Trace trace(long personId) throws SQLException {
        try (var query = connection.prepareStatement("""
                SELECT count(*) FILTER (WHERE type = 'erased') > 0,
                       count(*) FILTER (WHERE type <> 'erased')
                           + (SELECT count(*) FROM dead_letters WHERE person_id = ?)
                FROM events WHERE person_id = ?
                """)) {
            query.setLong(1, personId);
            query.setLong(2, personId);
            try (var row = query.executeQuery()) {
                row.next();
                return new InteractionStore.Trace(row.getBoolean(1), row.getLong(2));
            }
        }
    }

    /** Drops events of a kind from before a time, and says how many. */
    long expire(String type, Timestamp before) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM events WHERE type = ? AND at < ?")) {
            delete.setString(1, type);
            delete.setTimestamp(2, before);
            return delete.executeLargeUpdate();
        }
    }

    private Array array(String type, List<Event> events, Function<Event, @Nullable Object> value) throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray());
    }

    private static byte[][] bytes(List<Event> events) {
        return events.stream().map(EventCodec::encode).toArray(byte[][]::new);
    }

    private static @Nullable Object person(Event event) {
        return event.personId().isPresent() ? event.personId().getAsLong() : null;
    }
}
