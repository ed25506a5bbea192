package marquee.registry.erasures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import marquee.database.Statements;

/** The tables {@code erasures} and {@code erasure_stores} over one connection. */
final class ErasureTable {

    private final Statements sql;

    ErasureTable(Connection connection) {
        this.sql = new Statements(connection);
    }

    Optional<Erasure> find(UUID id) throws SQLException {
        return with(sql.rows("SELECT * FROM erasures WHERE id = ?", ErasureTable::erasure, id)).stream()
                .findFirst();
    }

    List<Erasure> open() throws SQLException {
        return with(
                sql.rows("SELECT * FROM erasures WHERE done_at IS NULL ORDER BY asked_at, id", ErasureTable::erasure));
    }

    private List<Erasure> with(List<Erasure> bare) throws SQLException {
        List<Erasure> whole = new ArrayList<>();
        for (Erasure one : bare) {
            List<Erasure.Progress> stores =
                    sql.rows("SELECT * FROM erasure_stores WHERE erasure = ?", ErasureTable::progress, one.id());
            whole.add(new Erasure(
                    one.id(),
                    one.person(),
                    one.askedAt(),
                    one.doneAt(),
                    stores.stream()
                            .sorted(Comparator.comparing(Erasure.Progress::store))
                            .toList()));
        }
        return whole;
    }

    Set<Long> erasedPeople() throws SQLException {
        return Set.copyOf(sql.rows("SELECT id FROM deleted_users", row -> row.getLong(1)));
    }

    void note(UUID erasure, Erasure.Progress progress) throws SQLException {
        sql.update(
                "UPDATE erasure_stores SET state = ?, at = ?, says = ? WHERE erasure = ? AND store = ?",
                progress.state().word(),
                progress.at().atOffset(ZoneOffset.UTC),
                progress.says(),
                erasure,
                progress.store().word());
    }

    /** Names nobody any more, if nothing is left. */
    boolean close(UUID erasure, Instant at) throws SQLException {
        sql.update("""
                UPDATE erasures SET person_id = NULL, done_at = ?
                WHERE id = ? AND done_at IS NULL
                  AND NOT EXISTS (SELECT FROM erasure_stores WHERE erasure = erasures.id AND state <> 'done')
                """, at.atOffset(ZoneOffset.UTC), erasure);
        return true;
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("person_id", Long.class)).stream()
                        .mapToLong(Long::longValue)
                        .findFirst(),
                row.getTimestamp("asked_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant),
                List.of());
    }

    private static Erasure.Progress progress(ResultSet row) throws SQLException {
        return new Erasure.Progress(
                ErasedStore.of(row.getString("store")),
                Erasure.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("at").toInstant(),
                row.getString("says"));
    }
}
