package marquee.events.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import marquee.database.Postgres;
import marquee.events.Event;
import marquee.events.EventType;
import marquee.events.store.InteractionStore;
import marquee.events.store.StoreException;
import marquee.events.store.StoredEvents;

/** The store in PostgreSQL's table {@code events}, over a connection of its own. */
public final class PostgresInteractionStore implements InteractionStore {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Postgres postgres;
    private final Connection connection;
    private final EventTable table;

    private PostgresInteractionStore(Postgres postgres, Connection connection) {
        this.postgres = postgres;
        this.connection = connection;
        this.table = new EventTable(connection);
    }

    /** Connects to a database whose tables are up to date. */
    public static PostgresInteractionStore open(Postgres postgres) {
        try {
            return new PostgresInteractionStore(postgres, Connections.open(postgres));
        } catch (SQLException e) {
            throw new StoreException(postgres + " does not answer.", e);
        }
    }

    @Override
    public String name() {
        return "postgres";
    }

    /** Waits for a relay that is at work, so that places become visible in their order. */
    @Override
    public void append(List<Event> events) {
        inTransaction(() -> {
            new RelayLock(connection).await();
            return table.insert(events);
        });
    }

    @Override
    public long watermark() {
        return inTransaction(() -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT coalesce(max(place), 0) FROM events")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public long read(long watermark, Set<EventType> types, Consumer<Event> reader) {
        return read(
                "SELECT event FROM events WHERE place > ? AND place <= ? AND type = ANY(?) ORDER BY at, event_id",
                0,
                watermark,
                types,
                reader);
    }

    @Override
    public long readByPerson(long after, long watermark, Set<EventType> types, Consumer<Event> reader) {
        String byPerson =
                "SELECT event FROM events WHERE place > ? AND place <= ? AND type = ANY(?) AND person_id IS NOT NULL"
                        + " ORDER BY person_id, at, event_id";
        return read(byPerson, after, watermark, types, reader);
    }

    @Override
    public long readOf(long personId, Consumer<Event> reader) {
        var stored = new StoredEvents();
        return inTransaction(() -> {
            try (var query =
                    connection.prepareStatement("SELECT event FROM events WHERE person_id = ? ORDER BY at, event_id")) {
                query.setFetchSize(ROWS_AT_ONCE);
                query.setLong(1, personId);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        stored.read(rows.getBytes(1)).ifPresent(reader);
                    }
                }
            }
            return stored.passedOver();
        });
    }

    @Override
    public Trace trace(long personId) {
        return inTransaction(() -> table.trace(personId));
    }

    private long read(String sql, long after, long watermark, Set<EventType> types, Consumer<Event> reader) {
        var stored = new StoredEvents();
        return inTransaction(() -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setFetchSize(ROWS_AT_ONCE);
                query.setLong(1, after);
                query.setLong(2, watermark);
                query.setArray(
                        3,
                        connection.createArrayOf(
                                "text", types.stream().map(EventType::tag).toArray()));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        stored.read(rows.getBytes(1)).ifPresent(reader);
                    }
                }
            }
            return stored.passedOver();
        });
    }

    @Override
    public long people(EventType type, Instant since) {
        return inTransaction(() -> {
            try (var query = connection.prepareStatement(
                    "SELECT count(DISTINCT person_id) FROM events WHERE type = ? AND at >= ?")) {
                query.setString(1, type.tag());
                query.setTimestamp(2, Timestamp.from(since));
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    @Override
    public void erase(long personId) {
        inTransaction(() -> {
            table.erase(personId);
            return true;
        });
    }

    @Override
    public long expire(EventType type, Instant before) {
        return inTransaction(() -> table.expire(type.tag(), Timestamp.from(before)));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("The connection to " + postgres + " could not be closed.", e);
        }
    }

    private <T> T inTransaction(Work<T> work) {
        try {
            try {
                T done = work.does();
                connection.commit();
                return done;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreException("The store of events in " + postgres + " failed: " + e.getMessage(), e);
        }
    }

    /** Work within a transaction. */
    @FunctionalInterface
    private interface Work<T> {
        T does() throws SQLException;
    }
}
