package marquee.events.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Lets one at a time write to a store, until the end of its transaction. */
final class RelayLock {

    /** Of the relay that empties the outbox. */
    static final String LOOP = "loop";

    /** Of whoever copies on to ClickHouse. */
    static final String CLICKHOUSE = "clickhouse";

    private final Connection connection;
    private final String lock;

    RelayLock(Connection connection) {
        this(connection, LOOP);
    }

    /** @param name a row of the table {@code relays} */
    RelayLock(Connection connection, String name) {
        this.connection = connection;
        this.lock = "SELECT name FROM relays WHERE name = '" + name + "' FOR UPDATE";
    }

    /** Takes it, if nobody else has it. */
    boolean attempt() throws SQLException {
        return isThere(lock + " SKIP LOCKED");
    }

    /** Takes it, as soon as nobody else has it. */
    void await() throws SQLException {
        isThere(lock);
    }

    private boolean isThere(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
