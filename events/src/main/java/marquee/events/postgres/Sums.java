package marquee.events.postgres;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marquee.events.machines.Output;
import marquee.events.machines.Output.Counted;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.machines.Output.TrendChange;
import marquee.events.machines.Trend;

/** Adds up what machines put out, and then adds it to the tables {@code trending} and {@code hourly_counts}. */
final class Sums {

    private final Map<Long, Trend> trends = new TreeMap<>();
    private final Map<HourlyKey, Long> counts = new HashMap<>();

    void add(List<Output> outputs) {
        for (Output output : outputs) {
            switch (output) {
                case TrendChange change ->
                    trends.put(
                            change.movieId(),
                            trends.getOrDefault(change.movieId(), Trend.NONE).plus(change));
                case Counted counted -> counts.merge(counted.key(), counted.times(), Long::sum);
            }
        }
    }

    void write(Connection connection) throws SQLException {
        writeTrends(connection);
        writeCounts(connection);
    }

    private void writeTrends(Connection connection) throws SQLException {
        if (trends.isEmpty()) {
            return;
        }
        try (var upsert = connection.prepareStatement("""
                        INSERT INTO trending AS t (tmdb_id, weight, people)
                        SELECT * FROM unnest(?, ?, ?)
                        ON CONFLICT (tmdb_id)
                        DO UPDATE SET weight = t.weight + excluded.weight, people = t.people + excluded.people
                        """);
                var delete = connection.prepareStatement(
                        "DELETE FROM trending WHERE tmdb_id = ANY(?) AND weight = 0 AND people = 0")) {
            var movies = connection.createArrayOf("bigint", trends.keySet().toArray());
            upsert.setArray(1, movies);
            upsert.setArray(
                    2,
                    connection.createArrayOf(
                            "numeric",
                            trends.values().stream()
                                    .map(trend -> new BigDecimal(trend.weight()))
                                    .toArray()));
            upsert.setArray(
                    3,
                    connection.createArrayOf(
                            "integer",
                            trends.values().stream().map(Trend::people).toArray()));
            upsert.executeUpdate();
            delete.setArray(1, movies);
            delete.executeUpdate();
        }
    }

    private void writeCounts(Connection connection) throws SQLException {
        if (counts.isEmpty()) {
            return;
        }
        try (var upsert = connection.prepareStatement("""
                INSERT INTO hourly_counts AS h (hour, variant, list, measure, times)
                SELECT * FROM unnest(?, ?, ?, ?, ?)
                ON CONFLICT (hour, variant, list, measure) DO UPDATE SET times = h.times + excluded.times
                """)) {
            List<HourlyKey> keys = List.copyOf(counts.keySet());
            upsert.setArray(
                    1,
                    connection.createArrayOf(
                            "timestamptz",
                            keys.stream().map(key -> key.hour().toString()).toArray()));
            upsert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(HourlyKey::variant).toArray()));
            upsert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", keys.stream().map(HourlyKey::list).toArray()));
            upsert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", keys.stream().map(HourlyKey::measure).toArray()));
            upsert.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", keys.stream().map(counts::get).toArray()));
            upsert.executeUpdate();
        }
    }
}
