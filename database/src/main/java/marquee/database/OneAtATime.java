package marquee.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Held by whoever does something that one process at a time does: PostgreSQL gives it to one connection alone, and takes it
 * back when that ends, however it ends. No transaction is open meanwhile.
 */
public final class OneAtATime implements AutoCloseable {

    private final Connection connection;
    private final boolean taken;

    private OneAtATime(Connection connection, boolean taken) {
        this.connection = connection;
        this.taken = taken;
    }

    /**
     * Takes it, if nobody else has it; the caller closes it in any case.
     *
     * @param connection for it alone; closed with it
     * @param what it is about, a word that nobody else in the database uses
     */
    public static OneAtATime tryTake(Connection connection, String what) throws SQLException {
        try (var query = connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
            query.setString(1, what);
            try (var row = query.executeQuery()) {
                row.next();
                return new OneAtATime(connection, row.getBoolean(1));
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
    public void close() throws SQLException {
        connection.close();
    }
}
