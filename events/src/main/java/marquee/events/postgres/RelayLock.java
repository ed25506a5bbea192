package marquee.events.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Lets one at a time write to the store, until the end of its transaction. */
final class RelayLock {

    private static final String LOCK = "SELECT name FROM relays WHERE name = 'loop' FOR UPDATE";

    private final Connection connection;

    RelayLock(Connection connection) {
        this.connection = connection;
    }

    /** Takes it, if nobody else has it. */
    boolean attempt() throws SQLException {
        return isThere(LOCK + " SKIP LOCKED");
    }

    /** Takes it, as soon as nobody else has it. */
    void await() throws SQLException {
        isThere(LOCK);
    }

    private boolean isThere(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
