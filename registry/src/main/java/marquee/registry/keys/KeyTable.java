package marquee.registry.keys;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marquee.database.Statements;

/** The table {@code service_keys} over one connection. */
final class KeyTable {

    private final Connection connection;
    private final Statements sql;

    KeyTable(Connection connection) {
        this.connection = connection;
        this.sql = new Statements(connection);
    }

    ServiceKey insert(String name, String hash, Set<KeyScope> scopes, String by) throws SQLException {
        var words = connection.createArrayOf(
                "text", scopes.stream().map(KeyScope::word).sorted().toArray());
        return sql.rows(
                        "INSERT INTO service_keys (name, hash, scopes, made_by) VALUES (?, ?, ?, ?) RETURNING *",
                        KeyTable::key,
                        name,
                        hash,
                        words,
                        by)
                .getFirst();
    }

    /** Newest first. */
    List<ServiceKey> all() throws SQLException {
        return sql.rows("SELECT * FROM service_keys ORDER BY id DESC", KeyTable::key);
    }

    Optional<ServiceKey> revoke(long id, String by) throws SQLException {
        return sql.rows("""
                        UPDATE service_keys
                        SET revoked_at = coalesce(revoked_at, now()), revoked_by = coalesce(revoked_by, ?)
                        WHERE id = ? RETURNING *
                        """, KeyTable::key, by, id).stream().findFirst();
    }

    private static ServiceKey key(ResultSet row) throws SQLException {
        var words = (String[]) row.getArray("scopes").getArray();
        return new ServiceKey(
                row.getLong("id"),
                row.getString("name"),
                Arrays.stream(words)
                        .flatMap(word -> KeyScope.of(word).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }
}
