package marquee.events.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** The table {@code outbox} and where those go that cannot be handled, within the transaction of a connection. */
final class OutboxTable {

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /** An event that waits. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
    record Waiting(long place, UUID eventId, Instant since, byte[] bytes) {}

    /** What has waited longest, in its order. Nobody but who has the {@link RelayLock} takes anything away. */
    List<Waiting> first(int limit) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT place, event_id, written_at, event FROM outbox ORDER BY place LIMIT ?")) {
            query.setInt(1, limit);
            List<Waiting> waiting = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            rows.getTimestamp(3).toInstant(),
                            rows.getBytes(4)));
                }
            }
            return waiting;
        }
    }

    void delete(List<Waiting> done) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM outbox WHERE place = ANY(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", done.stream().map(Waiting::place).toArray()));
            delete.executeUpdate();
        }
    }

    void bury(UUID eventId, OptionalLong personId, byte[] event, String cause) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO dead_letters (event_id, person_id, cause, event) VALUES (?, ?, ?, ?)")) {
            insert.setObject(1, eventId);
            insert.setObject(2, personId.isPresent() ? personId.getAsLong() : null, Types.BIGINT);
            insert.setString(3, cause);
            insert.setBytes(4, event);
            insert.executeUpdate();
        }
    }
}
