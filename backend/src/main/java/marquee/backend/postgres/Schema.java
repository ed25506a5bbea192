package marquee.backend.postgres;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a database up to this version of Marquee. */
public final class Schema {

    private static final int CONNECT_ATTEMPTS = 10;

    private Schema() {}

    /**
     * Runs the migrations that have not run yet; blocking; safe when several backends start at once. Waits for a server
     * that is still starting.
     *
     * @throws DatabaseException when the server does not answer or its tables are newer than this version
     */
    public static void migrate(Postgres postgres) {
        try {
            Flyway.configure()
                    .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                    .connectRetries(CONNECT_ATTEMPTS)
                    .connectRetriesInterval(1)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(
                    "The tables of " + postgres + " could not be brought up to date; check that the"
                            + " server runs, and that no newer Marquee used it.",
                    e);
        }
    }
}
