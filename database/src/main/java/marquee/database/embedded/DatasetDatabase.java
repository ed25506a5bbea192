package marquee.database.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import marquee.catalog.Dataset;
import marquee.database.DatabaseException;
import marquee.database.Postgres;

/** A database for what people say about a dataset, made when it is new: datasets number people and movies alike. */
final class DatasetDatabase {

    private DatasetDatabase() {}

    /** The database of a dataset on a server; blocking. */
    static Postgres of(Dataset dataset, Postgres server) {
        String name = databaseName(dataset.origin());
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            if (!exists(statement, name)) {
                String earlier = databaseName(dataset.hash());
                statement.execute(
                        exists(statement, earlier)
                                ? "ALTER DATABASE " + earlier + " RENAME TO " + name
                                : "CREATE DATABASE " + name);
            }
            return server.withDatabase(name);
        } catch (SQLException e) {
            throw new DatabaseException("The embedded PostgreSQL has no database for " + dataset.name() + ".", e);
        }
    }

    /** The same where it is there already; blocking. */
    static Optional<Postgres> find(Dataset dataset, Postgres server) {
        String name = databaseName(dataset.origin());
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            return exists(statement, name) ? Optional.of(server.withDatabase(name)) : Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseException("The embedded PostgreSQL does not say what it holds.", e);
        }
    }

    private static String databaseName(String hash) {
        return "marquee_" + hash.substring(0, 12);
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + name + "'")) {
            return found.next();
        }
    }
}
