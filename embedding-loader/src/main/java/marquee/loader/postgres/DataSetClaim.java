package marquee.loader.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import marquee.catalog.Dataset;
import marquee.database.Postgres;
import marquee.loader.LoadException;

/** Makes a database one data set's: the first one's that comes. Data sets number people alike, so that two would mix. */
final class DataSetClaim {

    private DataSetClaim() {}

    /**
     * Claims the database in the connection's transaction; does nothing when it is this data set's already. A claim that was
     * taken over from an earlier Marquee tells the data set by all of its files, and is written anew.
     *
     * @throws LoadException when it is another's
     */
    static void make(Connection connection, Postgres postgres, Dataset dataset) throws SQLException {
        try (var claim = connection.prepareStatement("""
                INSERT INTO data_set (hash, name) VALUES (?, ?)
                ON CONFLICT (the_only_one) DO UPDATE SET hash = excluded.hash, name = excluded.name
                WHERE data_set.hash = ?
                """)) {
            claim.setString(1, dataset.origin());
            claim.setString(2, dataset.name());
            claim.setString(3, ofEverybody(dataset.hash()));
            claim.executeUpdate();
        }
        requireOwner(connection, postgres, dataset);
    }

    /** The name of another data set whose people are in the database; empty where there are none, or this one's. */
    static Optional<String> otherOwner(Connection connection, Dataset dataset) throws SQLException {
        try (var query = connection.prepareStatement("SELECT name FROM data_set WHERE hash <> ? AND hash <> ?")) {
            query.setString(1, dataset.origin());
            query.setString(2, ofEverybody(dataset.hash()));
            try (var owner = query.executeQuery()) {
                return owner.next() ? Optional.of(owner.getString(1)) : Optional.empty();
            }
        }
    }

    /** Whether a claim, made now or by an earlier Marquee, is this data set's. */
    static boolean isOf(String hash, Dataset dataset) {
        return hash.equals(dataset.origin()) || hash.equals(ofEverybody(dataset.hash()));
    }

    private static void requireOwner(Connection connection, Postgres postgres, Dataset dataset) throws SQLException {
        try (var statement = connection.createStatement();
                var owner = statement.executeQuery("SELECT hash, name FROM data_set")) {
            owner.next();
            if (!owner.getString(1).equals(dataset.origin())) {
                throw new LoadException(
                        postgres + " holds the people of " + owner.getString(2) + " (" + shortened(owner.getString(1))
                                + "), and " + dataset.name() + " (" + shortened(dataset.origin())
                                + ") numbers other people alike: name an empty database with --postgres, or that data set with"
                                + " --dataset.");
            }
        }
    }

    /** The hash of the whole data set, of which these may be the {@link FirstPeople}. */
    private static String ofEverybody(String hash) {
        return hash.replaceFirst("/.*", "");
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(hash.length(), 12));
    }
}
