package marquee.pipeline.runs;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Held by whoever works on runs, in whichever process: PostgreSQL gives it to one connection alone, and takes it back when that
 * ends, however it ends. Beneath db-scheduler's heartbeats, which a machine that slept for a while has lost and goes on
 * without.
 */
public final class OneAtATime implements AutoCloseable {

    /** Any number that nobody else in this database locks. */
    private static final long KEY = 0x6d61727175656501L;

    private final PipelineDatabase database;
    private final Connection connection;
    private final boolean taken;

    private OneAtATime(PipelineDatabase database, Connection connection, boolean taken) {
        this.database = database;
        this.connection = connection;
        this.taken = taken;
    }

    /** Takes it, if nobody else has it; the caller closes it in any case. */
    public static OneAtATime tryTake(PipelineDatabase database) {
        try {
            Connection connection = database.source().getConnection();
            return new OneAtATime(database, connection, isLocked(connection));
        } catch (SQLException e) {
            throw database.away(e);
        }
    }

    private static boolean isLocked(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            query.setLong(1, KEY);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Whether it was taken. */
    public boolean isTaken() {
        return taken;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw database.away(e);
        }
    }
}
