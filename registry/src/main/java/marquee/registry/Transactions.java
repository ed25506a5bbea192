package marquee.registry;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Function;
import marquee.database.OneAtATime;
import marquee.database.Postgres;

/**
 * Short transactions on a connection each, so that nothing is held between them. Blocks, for seconds at most; fails with
 * {@link RegistryException} when the database is away. Thread-safe.
 *
 * @param <T> the tables that they are about
 */
public final class Transactions<T> {

    private static final String CONNECT_SECONDS = "5";
    private static final String ANSWER_SECONDS = "20";

    /** Who changes waits for whoever changes; who reads waits for nobody. */
    private static final String ONE_AT_A_TIME =
            "SET LOCAL lock_timeout = '10s'; LOCK TABLE releases IN SHARE ROW EXCLUSIVE MODE";

    private final Postgres postgres;
    private final Function<Connection, T> tables;

    /**
     * @param postgres a database whose tables are up to date
     * @param tables over a connection
     */
    public Transactions(Postgres postgres, Function<Connection, T> tables) {
        this.postgres = postgres;
        this.tables = tables;
    }

    /**
     * Work with tables.
     *
     * @param <T> the tables
     * @param <R> what it finds
     */
    @FunctionalInterface
    public interface Work<T, R> {
        /** Does it. */
        R with(T tables) throws SQLException;
    }

    /** Reads. */
    public <R> R read(Work<T, R> work) {
        try (Connection connection = connect()) {
            return work.with(tables.apply(connection));
        } catch (SQLException e) {
            throw RegistryException.away(postgres, e);
        }
    }

    /** All of it is done, or nothing; no two at the same time. */
    public <R> R change(Work<T, R> work) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement()) {
                lock.execute(ONE_AT_A_TIME);
            }
            R done = work.with(tables.apply(connection));
            connection.commit();
            return done;
        } catch (SQLException e) {
            throw RegistryException.away(postgres, e);
        }
    }

    /**
     * Work that one process at a time does.
     *
     * @param name of the work
     * @return whether it was done: it is not where another process is at it
     */
    public boolean alone(String name, Runnable work) {
        try (var turn = OneAtATime.tryTake(connect(), name)) {
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
