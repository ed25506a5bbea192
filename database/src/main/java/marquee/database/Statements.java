package marquee.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL over one connection, which stays the caller's, with values for its question marks. For one thread; every call blocks. */
public final class Statements {

    private final Connection connection;

    /** @param connection that is open as long as this is used */
    public Statements(Connection connection) {
        this.connection = connection;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reading<T> {

        /** What there is in the row that a result stands at. */
        T of(ResultSet row) throws SQLException;
    }

    /** Every row of a query, in its order. */
    public <T> List<T> rows(String sql, Reading<T> reading, @Nullable Object... values) throws SQLException {
        try (var query = prepared(sql, values);
                var rows = query.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        }
    }

    /** Changes something. */
    public void update(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
