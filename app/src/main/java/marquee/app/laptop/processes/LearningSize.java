package marquee.app.laptop.processes;

import java.sql.DriverManager;
import java.sql.SQLException;
import marquee.database.DatabaseException;
import marquee.database.Postgres;

/**
 * How much there is to learn from.
 *
 * @param movies of the catalogue, those that only an export or the catalogue's door has among them
 * @param ratings of everybody
 */
record LearningSize(long movies, long ratings) {

    private static final String COUNTS =
            "SELECT (SELECT count(*) FROM movies) AS movies, (SELECT count(*) FROM ratings) AS ratings";

    /**
     * Counts what a service has; blocking, seconds for tens of millions.
     *
     * @throws DatabaseException when the database is away
     */
    static LearningSize of(Postgres postgres) {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(COUNTS)) {
            row.next();
            return new LearningSize(row.getLong("movies"), row.getLong("ratings"));
        } catch (SQLException e) {
            throw new DatabaseException("What there is to learn from could not be counted: " + e.getMessage(), e);
        }
    }
}
