package marquee.loader.postgres;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import marquee.catalog.Movie;
import marquee.database.DatabaseException;
import marquee.database.Postgres;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Brings a catalogue into the database by COPY, in one transaction: an interrupted import leaves nothing behind, and
 * importing again changes only what differs. What came, changed or went by the catalogue's own door stays as it is there.
 * An empty database gets its indexes after the movies, which is several times faster. Blocking; memory is bounded
 * whatever the size.
 */
public final class CatalogueImport {

    private static final int BUFFER_BYTES = 1 << 16;

    /** One import at a time, whichever process makes it. */
    private static final long LOCK = 4_712;

    /** What the table says of a movie, as its catalogue does. */
    static final String COLUMNS = """
            tmdb_id, title, year, genres, tags, overview, tagline, runtime_minutes, keywords, people, poster_path,
            backdrop_path, language, vote_average, vote_count""";

    private static final String STORE = """
            INSERT INTO movies AS old (%1$s, rating_count)
            SELECT DISTINCT ON (tmdb_id) %1$s, coalesce(ratings, 0)
            FROM incoming LEFT JOIN movie_ratings USING (tmdb_id)
            WHERE tmdb_id NOT IN (SELECT tmdb_id FROM own_movies)
            ORDER BY tmdb_id
            ON CONFLICT (tmdb_id) DO UPDATE SET (%1$s) = ROW (%2$s)
            WHERE (%3$s) IS DISTINCT FROM (%2$s)
            """.formatted(COLUMNS, prefixed("excluded."), prefixed("old."));

    private static final String COUNT_RATINGS = """
            UPDATE movies SET rating_count = r.ratings FROM movie_ratings r
            WHERE r.tmdb_id = movies.tmdb_id AND r.ratings <> movies.rating_count
            """;

    private final Postgres postgres;

    /** @param postgres its tables are up to date */
    public CatalogueImport(Postgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Imports a catalogue unless it is the one that was imported last.
     *
     * @param hash names the catalogue's content
     * @param movies opens the catalogue; the stream is closed
     * @param progress is told of each movie that was read
     * @return how many movies the catalogue holds
     * @throws DatabaseException when the database does not take them
     */
    public long run(String hash, Supplier<Stream<Movie>> movies, LongConsumer progress) {
        try (Connection connection = Jdbc.connect(postgres);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            OptionalLong imported = sizeOf(connection, hash);
            if (imported.isPresent()) {
                return imported.getAsLong();
            }
            long size = receive(connection, statement, movies, progress);
            store(statement);
            finish(connection, hash, size);
            connection.commit();
            return size;
        } catch (SQLException | IOException e) {
            throw new DatabaseException(
                    "The movies could not be stored in " + postgres + " (" + e.getMessage()
                            + "); nothing of them was, so begin again when it is well.",
                    e);
        }
    }

    private static OptionalLong sizeOf(Connection connection, String hash) throws SQLException {
        try (var query = connection.prepareStatement("SELECT movies FROM catalogue_imports WHERE hash = ?")) {
            query.setString(1, hash);
            try (var found = query.executeQuery()) {
                return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static long receive(
            Connection connection, Statement statement, Supplier<Stream<Movie>> movies, LongConsumer progress)
            throws SQLException, IOException {
        statement.execute("CREATE TEMP TABLE incoming ON COMMIT DROP AS SELECT " + COLUMNS + " FROM movies LIMIT 0");
        var copy =
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), "COPY incoming FROM STDIN", BUFFER_BYTES);
        long size = 0;
        try (var out = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8), BUFFER_BYTES);
                var rows = movies.get()) {
            for (Iterator<Movie> iterator = rows.iterator(); iterator.hasNext(); size++) {
                CopyRow.write(iterator.next(), out);
                progress.accept(1);
            }
        }
        return size;
    }

    private static void store(Statement statement) throws SQLException {
        statement.execute("SET LOCAL maintenance_work_mem = '256MB'");
        boolean first = isEmpty(statement);
        List<String> indexes = first ? dropIndexes(statement) : List.of();
        statement.executeLargeUpdate(STORE);
        statement.executeLargeUpdate(COUNT_RATINGS);
        for (String index : indexes) {
            statement.execute(index);
        }
        statement.execute("ANALYZE movies");
        statement.execute("REFRESH MATERIALIZED VIEW " + (first ? "" : "CONCURRENTLY ") + "title_words");
    }

    private static boolean isEmpty(Statement statement) throws SQLException {
        try (var found = statement.executeQuery("SELECT FROM movies LIMIT 1")) {
            return !found.next();
        }
    }

    /** Drops all but the primary key, and returns the statements that make them again. */
    private static List<String> dropIndexes(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (var found = statement.executeQuery("""
                SELECT indexrelid::regclass, pg_get_indexdef(indexrelid)
                FROM pg_index WHERE indrelid = 'movies'::regclass AND NOT indisprimary
                """)) {
            while (found.next()) {
                names.add(found.getString(1));
                definitions.add(found.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("DROP INDEX " + name);
        }
        return definitions;
    }

    private static void finish(Connection connection, String hash, long size) throws SQLException {
        try (var statement = connection.prepareStatement("""
                WITH earlier AS (DELETE FROM catalogue_imports)
                INSERT INTO catalogue_imports (hash, movies, finished_at) VALUES (?, ?, now())
                """)) {
            statement.setString(1, hash);
            statement.setLong(2, size);
            statement.executeUpdate();
        }
    }

    private static String prefixed(String prefix) {
        return prefix + COLUMNS.replaceAll(",\\s+", ", " + prefix);
    }
}
