package marquee.events.clickhouse;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import marquee.events.clickhouse.ClickHouseHttp.Limits;
import marquee.events.machines.Output.Counted;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.retention.Retention;

/**
 * What was counted by the hour, in ClickHouse's table {@code hourly_counts}: of each key the sum that was written last, so that
 * sums may be written again. Methods fail with {@link marquee.events.store.StoreException}. Blocking, thread-safe.
 */
public final class ClickHouseHourlyCounts implements AutoCloseable {

    private final ClickHouseHttp http;

    private ClickHouseHourlyCounts(ClickHouseHttp http) {
        this.http = http;
    }

    /** Brings the tables up to date; blocking. */
    public static ClickHouseHourlyCounts open(ClickHouse server) {
        var http = new ClickHouseHttp(server, Limits.USUAL);
        try {
            new ClickHouseSchema(http, Retention.read()).migrate();
            return new ClickHouseHourlyCounts(http);
        } catch (RuntimeException e) {
            http.close();
            throw e;
        }
    }

    /** Puts sums in place of those before. */
    public void put(Collection<Counted> sums) {
        var rows = new ByteArrayOutputStream();
        for (Counted sum : sums) {
            RowBinary.writeLong(
                    ChronoUnit.MICROS.between(Instant.EPOCH, sum.key().hour()), rows);
            RowBinary.writeText(sum.key().variant(), rows);
            RowBinary.writeText(sum.key().list(), rows);
            RowBinary.writeText(sum.key().measure(), rows);
            RowBinary.writeLong(sum.times(), rows);
        }
        http.insert("INSERT INTO hourly_counts (hour, variant, list, measure, times)", rows.toByteArray());
    }

    /** All sums there are. */
    public Map<HourlyKey, Long> read() {
        Map<HourlyKey, Long> sums = new HashMap<>();
        http.rows("SELECT toUnixTimestamp64Micro(hour), variant, list, measure, times FROM hourly_counts FINAL")
                .forEach(row -> sums.put(
                        new HourlyKey(
                                Instant.EPOCH.plus(Long.parseLong(row.getFirst()), ChronoUnit.MICROS),
                                row.get(1),
                                row.get(2),
                                row.get(3)),
                        Long.parseLong(row.getLast())));
        return sums;
    }

    @Override
    public void close() {
        http.close();
    }
}
