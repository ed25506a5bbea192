package marquee.registry;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import marquee.database.OneAtATime;
import marquee.database.Postgres;

/** Short transactions on a connection each, so that nothing is held between them. Blocks, for seconds at most. */
final class Transactions {

    private static final String CONNECT_SECONDS = "5";
    private static final String ANSWER_SECONDS = "20";
    private static final String CANARY = "marquee canary";

    /** Who changes waits for whoever changes; who reads waits for nobody. */
    private static final String ONE_AT_A_TIME =
            "SET LOCAL lock_timeout = '10s'; LOCK TABLE releases IN SHARE ROW EXCLUSIVE MODE";

    private final Postgres postgres;

    Transactions(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Work with the table. */
    @FunctionalInterface
    interface Work<T> {
        T with(ReleaseTable table) throws SQLException;
    }

    <T> T read(Work<T> work) {
        try (Connection connection = connect()) {
            return work.with(new ReleaseTable(connection));
        } catch (SQLException e) {
            throw RegistryException.away(postgres, e);
        }
    }

    /** All of it is done, or nothing; no two at the same time. */
    <T> T change(Work<T> work) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement()) {
                lock.execute(ONE_AT_A_TIME);
            }
            T done = work.with(new ReleaseTable(connection));
            connection.commit();
            return done;
        } catch (SQLException e) {
            throw RegistryException.away(postgres, e);
        }
    }

    /** Work that one process at a time does; where another is at it, nothing is done, and false is said. */
    boolean alone(Runnable work) {
        try (var turn = OneAtATime.tryTake(connect(), CANARY)) {
            if (turn.isTaken()) {
                work.run();
            }
            return turn.isTaken();
        } catch (SQLException e) {
            throw RegistryException.away(postgres, e);
        }
    }

    /** A connection that is closed before its commit undoes what was begun. */
    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", postgres.user());
        properties.setProperty("password", postgres.password());
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", ANSWER_SECONDS);
        return DriverManager.getConnection(postgres.jdbcUrl(), properties);
    }
}
