package marquee.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a database up to this version of Marquee. */
public final class Schema {

    private static final int CONNECT_ATTEMPTS = 10;

    /** What the driver says when it has no password to answer with. */
    private static final String REJECTED = "08004";

    private Schema() {}

    /**
     * Runs the migrations that have not run yet; blocking; safe when several backends start at once. Waits for a server
     * that is still starting.
     *
     * @throws DatabaseException when the server does not answer or its tables are newer than this version
     */
    public static void migrate(Postgres postgres) {
        migrate(postgres, CONNECT_ATTEMPTS);
    }

    static void migrate(Postgres postgres, int attempts) {
        try {
            Flyway.configure()
                    .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                    .connectRetries(attempts)
                    .connectRetriesInterval(1)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(sentence(postgres, sqlState(e)), e);
        }
    }

    private static String sentence(Postgres postgres, String state) {
        if (state.startsWith("28") || state.equals(REJECTED)) {
            return postgres
                    + " refuses the user or the password; set MARQUEE_POSTGRES_USER and MARQUEE_POSTGRES_PASSWORD.";
        }
        if (state.startsWith("08")) {
            return postgres + " does not answer; start it, or correct --postgres.";
        }
        if (state.startsWith("3D")) {
            return "There is no database " + postgres + "; create it, or correct --postgres.";
        }
        return "The tables of " + postgres + " could not be brought up to date; check that no newer Marquee used it.";
    }

    /** The class is in the first two letters (PostgreSQL documentation, appendix A); empty where SQL is not to blame. */
    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
