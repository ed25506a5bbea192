package marquee.events.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import marquee.database.Postgres;
import marquee.events.Event;
import marquee.events.store.StoreException;
import marquee.events.store.StoredEvents;

/**
 * Hands the events that were handled on to another store, in their order. Of several on one database one works at a time.
 * Blocking; connects for each call.
 */
public final class HandledEvents {

    private final Postgres postgres;

    /** Over a database whose tables are up to date. */
    public HandledEvents(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Whether to wait for another who is at work. */
    public enum Turn {
        AWAIT,
        SKIP
    }

    /**
     * A database of events.
     *
     * @param id names it for good
     * @param dataSet which people it has: the hash of a data set
     * @param dataSetName what people call that
     */
    public record Source(UUID id, String dataSet, String dataSetName) {}

    /** Where events are handed to. */
    public interface Follower {

        /** The place of the source's last event that it has; 0 when it has none. */
        long position(Source source);

        /** Whether it has kept an event. */
        boolean has(Event event);

        /** Keeps events, maybe none, and then that it has them up to a place. Some may come again after a failure. */
        void take(Source source, List<Event> events, long place);
    }

    /**
     * What a call came to.
     *
     * @param events how many were handed on
     * @param passedOver how many more could not be read
     * @param place up to which the follower has all of them; empty when another was at work
     * @param behind how many it does not have yet, at most: places in between may be empty
     */
    public record Handed(int events, long passedOver, Optional<Long> place, long behind) {

        static final Handed BY_ANOTHER = new Handed(0, 0, Optional.empty(), 0);

        /** As long as the database is nobody's. */
        static final Handed NOTHING_YET = new Handed(0, 0, Optional.of(0L), 0);

        /** Whether it went on by some places, so that there may be more. */
        public boolean isFurther() {
            return events + passedOver > 0;
        }

        /** Whether the follower has every event. */
        public boolean isLevel() {
            return place.isPresent() && behind == 0;
        }
    }

    /** The place of the newest event; 0 when there is none. */
    public long newest() {
        try (Connection connection = Connections.open(postgres)) {
            return newest(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The database, once it has the people of a data set. */
    public Optional<Source> source() {
        try (Connection connection = Connections.open(postgres)) {
            return source(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Hands on the next events, at most so many.
     *
     * @throws StoreException when either store does not answer; the same events come again then
     */
    public Handed handOn(Follower follower, int limit, Turn turn) {
        try (Connection connection = Connections.open(postgres)) {
            Optional<Source> source = source(connection);
            if (source.isEmpty()) {
                return Handed.NOTHING_YET;
            }
            if (!takesTurn(connection, turn)) {
                return Handed.BY_ANOTHER;
            }
            Handed handed = handOn(connection, source.get(), follower, limit);
            connection.commit();
            return handed;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static boolean takesTurn(Connection connection, Turn turn) throws SQLException {
        var lock = new RelayLock(connection, RelayLock.CLICKHOUSE);
        if (turn == Turn.SKIP) {
            return lock.attempt();
        }
        lock.await();
        return true;
    }

    private static Handed handOn(Connection connection, Source source, Follower follower, int limit)
            throws SQLException {
        long newest = newest(connection);
        long position = follower.position(source);
        if (!isOf(connection, follower, position)) {
            position = 0;
        }
        List<Event> events = new ArrayList<>();
        var stored = new StoredEvents();
        long place = position;
        try (var query =
                connection.prepareStatement("SELECT place, event FROM events WHERE place > ? ORDER BY place LIMIT ?")) {
            query.setLong(1, position);
            query.setInt(2, limit);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    place = rows.getLong(1);
                    stored.read(rows.getBytes(2)).ifPresent(events::add);
                }
            }
        }
        if (place > position) {
            follower.take(source, events, place);
        }
        return new Handed(events.size(), stored.passedOver(), Optional.of(place), Math.max(0, newest - place));
    }

    /** Where the database was restored as it was earlier, its places are given anew, to events that the follower lacks. */
    private static boolean isOf(Connection connection, Follower follower, long position) throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT event FROM events WHERE place <= ? ORDER BY place DESC LIMIT 1")) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                return !row.next()
                        || new StoredEvents()
                                .read(row.getBytes(1))
                                .filter(event -> !follower.has(event))
                                .isEmpty();
            }
        }
    }

    private static long newest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(max(place), 0) FROM events")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Optional<Source> source(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT id, hash, name FROM event_source, data_set")) {
            return row.next()
                    ? Optional.of(new Source(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                    : Optional.empty();
        }
    }

    private StoreException failed(SQLException e) {
        return new StoreException("Events could not be read from " + postgres + ": " + e.getMessage(), e);
    }
}
