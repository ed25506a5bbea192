package marquee.loader.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import marquee.database.Postgres;

/** Blocking connections, for what is done before the service starts. */
final class Jdbc {

    private Jdbc() {}

    /** A connection of its own; the caller closes it. */
    static Connection connect(Postgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
