package marquee.events.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import marquee.database.Postgres;
import marquee.events.store.StoreException;

/** Looks what the tables of events have of somebody who was erased. Blocking; connects for each call. Thread-safe. */
public final class ErasedEvents {

    private static final String WAITS = "SELECT 1 FROM outbox WHERE event_id = ?";

    private static final String STATES = "SELECT 1 FROM machine_states WHERE key = ? LIMIT 1";

    private final Postgres postgres;

    /** Over a database whose tables are up to date. */
    public ErasedEvents(Postgres postgres) {
        this.postgres = postgres;
    }

    /** What a look came to. */
    public enum Found {
        /** That they were erased waits in the outbox, behind what they did before. */
        WAITS,
        /** Something was left: what can be removed here was. */
        LEFT,
        /** Nothing is left but that they were erased. */
        CLEAN
    }

    /**
     * Removes what is left of somebody, once that they were erased has been handled.
     *
     * @param event that tells of it
     * @throws StoreException when the database does not answer
     */
    public Found erase(UUID event, long person) {
        try (Connection connection = Connections.open(postgres)) {
            Found found = found(connection, event, person);
            if (found == Found.LEFT) {
                new EventTable(connection).erase(person);
            }
            connection.commit();
            return found;
        } catch (SQLException e) {
            throw new StoreException("Events of somebody erased could not be looked for in " + postgres + ".", e);
        }
    }

    private static Found found(Connection connection, UUID event, long person) throws SQLException {
        if (isThere(connection, WAITS, event)) {
            return Found.WAITS;
        }
        boolean isLeft = new EventTable(connection).trace(person).events() > 0
                || isThere(connection, STATES, Long.toString(person));
        return isLeft ? Found.LEFT : Found.CLEAN;
    }

    private static boolean isThere(Connection connection, String sql, Object value) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, value);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
