package marquee.events.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import marquee.database.Postgres;

/** Opens connections whose statements end, whoever stops waiting for them. */
final class Connections {

    private static final String CONNECT_SECONDS = "5";
    private static final String SOCKET_SECONDS = "120";
    private static final String STATEMENT_MILLIS = "60000";

    private Connections() {}

    /** Without auto-commit. */
    static Connection open(Postgres postgres) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", postgres.user());
        properties.setProperty("password", postgres.password());
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", SOCKET_SECONDS);
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("options", "-c statement_timeout=" + STATEMENT_MILLIS);
        properties.setProperty("ApplicationName", "marquee-loop");
        var connection = DriverManager.getConnection(postgres.jdbcUrl(), properties);
        connection.setAutoCommit(false);
        return connection;
    }
}
