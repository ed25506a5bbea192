package marquee.events.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What waits in the outbox.
 *
 * @param events how many, at most: places in between may be empty
 * @param age for how long the first has waited; zero where none waits
 */
public record Backlog(long events, Duration age) {

    /** Places are given one after the other, so two of them tell how many are between without counting. */
    static Backlog read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT last.place - first.place + 1,
                               (extract(epoch FROM greatest(now() - first.written_at, interval '0')) * 1000)::bigint
                        FROM (SELECT place, written_at FROM outbox ORDER BY place LIMIT 1) AS first,
                             (SELECT place FROM outbox ORDER BY place DESC LIMIT 1) AS last
                        """)) {
            return row.next()
                    ? new Backlog(row.getLong(1), Duration.ofMillis(row.getLong(2)))
                    : new Backlog(0, Duration.ZERO);
        }
    }
}
