package marquee.loader.postgres;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import marquee.catalog.Dataset;
import marquee.catalog.Rating;
import marquee.catalog.progress.Progress;
import marquee.database.DatabaseException;
import marquee.database.Postgres;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Copies people and ratings into the database by COPY, in one transaction: an interrupted copy leaves nothing behind.
 * A database takes the people of one data set; those who are there stay as they are, and those who were deleted stay away.
 */
public final class PostgresUsers {

    private static final int BUFFER_BYTES = 1 << 16;

    /** One copy at a time, whichever process makes it. */
    private static final long LOCK = 4_711;

    private static final String COUNT_MOVIES = """
            INSERT INTO movie_ratings (tmdb_id, ratings, half_stars, likes)
            SELECT tmdb_id, count(*), sum(half_stars), count(*) FILTER (WHERE half_stars >= 8)
            FROM ratings GROUP BY tmdb_id
            """;

    /** Newcomers' likes of these days: others have no weight, and weighing takes time. */
    private static final String COUNT_RECENT_LIKES = """
            INSERT INTO trending AS t (tmdb_id, weight, people)
            SELECT tmdb_id, sum(weight_of_like(rated_at)), count(*)
            FROM ratings AS r
            WHERE half_stars >= 8 AND rated_at >= timestamptz '2025-08-14 00:00:00+00'
              AND NOT EXISTS (SELECT FROM users WHERE id = r.user_id)
            GROUP BY tmdb_id
            ON CONFLICT (tmdb_id) DO UPDATE SET weight = t.weight + excluded.weight, people = t.people + excluded.people
            """;

    /** Whoever is there was copied before, and keeps what they made of it since; whoever was deleted stays so. */
    private static final String STORE_RATINGS = """
            INSERT INTO ratings SELECT * FROM incoming AS i
            WHERE NOT EXISTS (SELECT FROM users WHERE id = i.user_id)
              AND NOT EXISTS (SELECT FROM deleted_users WHERE id = i.user_id)
            ON CONFLICT (user_id, tmdb_id) DO NOTHING
            """;

    private static final String STORE_PEOPLE = """
            INSERT INTO users (id, name, rating_count)
            SELECT user_id, 'Viewer ' || user_id, count(*)
            FROM ratings AS r WHERE NOT EXISTS (SELECT FROM users WHERE id = r.user_id)
            GROUP BY user_id
            """;

    private final Postgres postgres;

    /** Copies into this database, whose tables are up to date. */
    public PostgresUsers(Postgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Copies every person who rated and every rating, all or nothing; a dataset of the same hash is copied once. Blocking.
     *
     * @throws marquee.loader.LoadException when the database holds the people of another dataset
     * @throws DatabaseException when the database does not take them
     */
    public void copy(Dataset dataset, Progress progress) {
        try (Connection connection = Jdbc.connect(postgres);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            DataSetClaim.make(connection, postgres, dataset);
            if (isNew(connection, dataset)) {
                receive(connection, statement, dataset, progress);
                CopiedFeatures.receive(connection, dataset);
                store(statement, progress);
            }
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new DatabaseException(
                    "The people of " + dataset.name() + " could not be stored in " + postgres + " (" + e.getMessage()
                            + "); nothing of them was, so begin again when it is well.",
                    e);
        }
    }

    private static boolean isNew(Connection connection, Dataset dataset) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO ratings_imports VALUES (?, now()) ON CONFLICT DO NOTHING")) {
            insert.setString(1, dataset.hash());
            return insert.executeUpdate() == 1;
        }
    }

    private static void receive(Connection connection, Statement statement, Dataset dataset, Progress progress)
            throws SQLException, IOException {
        statement.execute("CREATE TEMP TABLE incoming (LIKE ratings) ON COMMIT DROP");
        var copy = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "COPY incoming (user_id, tmdb_id, rated_at, half_stars) FROM STDIN");
        try (var out = new BufferedOutputStream(copy, BUFFER_BYTES);
                var step = progress.start("Copying ratings", Progress.UNKNOWN_TOTAL);
                var ratings = dataset.ratings()) {
            for (Iterator<Rating> rows = ratings.iterator(); rows.hasNext(); ) {
                write(out, rows.next());
                step.advance(1);
            }
        }
    }

    private static void write(OutputStream out, Rating rating) throws IOException {
        String row = rating.userId() + "\t" + rating.movie().value() + "\t" + rating.at() + "\t"
                + Math.round(rating.stars().value() * 2) + "\n";
        out.write(row.getBytes(StandardCharsets.US_ASCII));
    }

    /** Nobody rates meanwhile, so that the counters are right. */
    private static void store(Statement statement, Progress progress) throws SQLException {
        try (var step = progress.start("Storing ratings", Progress.UNKNOWN_TOTAL)) {
            statement.execute("LOCK TABLE users, ratings, movie_ratings IN SHARE ROW EXCLUSIVE MODE");
            step.advance(statement.executeLargeUpdate(STORE_RATINGS));
            statement.executeLargeUpdate(COUNT_RECENT_LIKES);
            statement.executeLargeUpdate(STORE_PEOPLE);
            CopiedFeatures.store(statement);
            statement.executeLargeUpdate("DELETE FROM movie_ratings");
            statement.executeLargeUpdate(COUNT_MOVIES);
            statement.execute("ANALYZE users, ratings, movie_ratings");
        }
    }
}
