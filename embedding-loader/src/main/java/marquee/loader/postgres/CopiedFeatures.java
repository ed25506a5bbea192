package marquee.loader.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Iterator;
import java.util.Locale;
import marquee.catalog.Dataset;
import marquee.catalog.PersonFeatures;
import marquee.catalog.PersonFeatures.AgeGroup;

/** Brings what a data set says of its people, within the transaction that brings them. */
final class CopiedFeatures {

    private static final int PEOPLE_AT_ONCE = 1_000;

    private CopiedFeatures() {}

    /** Puts them beside the tables. */
    static void receive(Connection connection, Dataset dataset) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE incoming_features (LIKE person_features) ON COMMIT DROP");
        }
        try (var insert = connection.prepareStatement("INSERT INTO incoming_features VALUES (?, ?, ?, ?)");
                var people = dataset.people()) {
            int waiting = 0;
            for (Iterator<PersonFeatures> rows = people.iterator(); rows.hasNext(); ) {
                fill(insert, rows.next());
                insert.addBatch();
                if (++waiting % PEOPLE_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Keeps those of people who are here. */
    static void store(Statement statement) throws SQLException {
        statement.executeUpdate("""
                INSERT INTO person_features
                SELECT i.* FROM incoming_features AS i JOIN users ON id = user_id
                ON CONFLICT (user_id) DO NOTHING
                """);
    }

    private static void fill(PreparedStatement insert, PersonFeatures person) throws SQLException {
        insert.setLong(1, person.userId());
        insert.setObject(
                2,
                person.gender()
                        .map(gender -> gender.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                Types.VARCHAR);
        insert.setObject(3, person.age().map(AgeGroup::from).orElse(null), Types.SMALLINT);
        insert.setObject(4, person.occupation().orElse(null), Types.VARCHAR);
    }
}
