package marquee.events.postgres;

import com.google.protobuf.InvalidProtocolBufferException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Event;
import marquee.events.loop.LoopDriver;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.machines.Trend;
import marquee.events.schema.EventCodec;
import marquee.events.wire.StateWire.PersonCounts;

/** The laptop's driver: outbox, relay and tables in one database. */
public final class PostgresDriver implements LoopDriver {

    private final Postgres postgres;
    private OutboxRelay relay;

    /** Over a database whose tables are up to date. */
    public PostgresDriver(Postgres postgres) {
        this.postgres = postgres;
        this.relay = new OutboxRelay(postgres);
    }

    @Override
    public void send(List<Event> events) {
        events.forEach(event -> write(event.id(), EventCodec.encode(event)));
    }

    @Override
    public void sendBytes(byte[] bytes) {
        write(UUID.randomUUID(), bytes);
    }

    private void write(UUID id, byte[] bytes) {
        try (var connection = TestDatabase.connect(postgres);
                var insert = connection.prepareStatement("INSERT INTO outbox (event_id, event) VALUES (?, ?)")) {
            insert.setObject(1, id);
            insert.setBytes(2, bytes);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void settle() {
        int taken;
        do {
            taken = relay.relay().taken();
        } while (taken > 0);
    }

    @Override
    public void restart() {
        relay.close();
        relay = new OutboxRelay(postgres);
    }

    @Override
    public Map<Long, Trend> trending() {
        return query("SELECT tmdb_id, weight, people FROM trending", row -> {
            BigDecimal weight = row.getBigDecimal(2);
            return Map.entry(row.getLong(1), new Trend(weight.toBigIntegerExact(), row.getInt(3)));
        });
    }

    @Override
    public Map<HourlyKey, Long> hourly() {
        return query(
                "SELECT hour, variant, list, measure, times FROM hourly_counts",
                row -> Map.entry(
                        new HourlyKey(
                                row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getString(4)),
                        row.getLong(5)));
    }

    @Override
    public Map<String, Long> counts(long personId) {
        return counts(state("counters", personId));
    }

    @Override
    public Map<Long, List<Long>> passedOver(long personId) {
        return LoopDriver.passedOver(state("passed-over", personId));
    }

    private byte[] state(String machine, long personId) {
        return query(
                        "SELECT key, state FROM machine_states WHERE machine = '" + machine + "' AND key = '" + personId
                                + "'",
                        row -> Map.entry(row.getString(1), row.getBytes(2)))
                .values()
                .stream()
                .findFirst()
                .orElseGet(() -> new byte[0]);
    }

    private static Map<String, Long> counts(byte[] state) {
        try {
            return PersonCounts.parseFrom(state).getOfTypeMap();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public long deadLetters() {
        return query("SELECT count(*), 0 FROM dead_letters", row -> Map.entry(row.getLong(1), 0))
                .keySet()
                .iterator()
                .next();
    }

    private <K, V> Map<K, V> query(String sql, Row<K, V> read) {
        try (var connection = TestDatabase.connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new HashMap<K, V>();
            while (rows.next()) {
                Map.Entry<K, V> entry = read.of(rows);
                found.put(entry.getKey(), entry.getValue());
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        relay.close();
    }

    /** Reads a row. */
    @FunctionalInterface
    private interface Row<K, V> {
        Map.Entry<K, V> of(ResultSet row) throws SQLException;
    }
}
