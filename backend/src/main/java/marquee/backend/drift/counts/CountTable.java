package marquee.backend.drift.counts;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marquee.evaluation.drift.Histogram;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The table {@code drift_counts}, to which all backends add. Thread-safe; nothing here blocks. */
@Component
public class CountTable {

    private static final String ADD = """
            INSERT INTO drift_counts AS known (value, slot, counts)
            SELECT value, to_timestamp(slot), counts::bigint[] FROM unnest(:values, :slots, :counts) AS more (value, slot, counts)
            ON CONFLICT (value, slot) DO UPDATE
            SET counts = (SELECT array_agg(coalesce(had, 0) + coalesce(has, 0) ORDER BY bin)
                          FROM unnest(known.counts, excluded.counts) WITH ORDINALITY AS bins (had, has, bin))
            """;

    private final DatabaseClient database;

    CountTable(DatabaseClient database) {
        this.database = database;
    }

    /** Adds counts to those that are there. */
    public Mono<Void> add(SlotCounts more) {
        List<String> values = new ArrayList<>();
        List<Long> slots = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        more.forEach((value, slot, counted) -> {
            values.add(value.word());
            slots.add(slot.getEpochSecond());
            counts.add("{" + text(counted) + "}");
        });
        return values.isEmpty()
                ? Mono.empty()
                : database.sql(ADD)
                        .bind("values", values.toArray(String[]::new))
                        .bind("slots", slots.toArray(Long[]::new))
                        .bind("counts", counts.toArray(String[]::new))
                        .then();
    }

    /** All that was counted after a slot. */
    public Mono<SlotCounts> after(Instant slot) {
        var found = new SlotCounts();
        return database.sql("SELECT value, slot, counts FROM drift_counts WHERE slot > :slot")
                .bind("slot", slot)
                .map(row -> {
                    take(row, found);
                    return true;
                })
                .all()
                .then(Mono.just(found));
    }

    /** Drops what was counted up to a slot. */
    public Mono<Void> forget(Instant upTo) {
        return database.sql("DELETE FROM drift_counts WHERE slot <= :slot")
                .bind("slot", upTo)
                .then();
    }

    private static void take(Readable row, SlotCounts found) {
        var slot = Optional.ofNullable(row.get("slot", Instant.class)).orElseThrow();
        WatchedValue.of(Optional.ofNullable(row.get("value", String.class)).orElseThrow())
                .ifPresent(value -> histogram(row, value).ifPresent(counted -> found.add(value, slot, counted)));
    }

    /** Empty where another Marquee counted the value in other bins. */
    public static Optional<Histogram> histogram(Readable row, WatchedValue value) {
        return Optional.ofNullable(row.get("counts", Long[].class))
                .filter(counts -> counts.length == value.size())
                .map(counts -> Histogram.of(
                        Arrays.stream(counts).mapToLong(Long::longValue).toArray()));
    }

    /** As the column has it. */
    public static Long[] array(Histogram counted) {
        return IntStream.range(0, counted.bins()).mapToObj(counted::count).toArray(Long[]::new);
    }

    private static String text(Histogram counted) {
        return String.join(
                ",", Arrays.stream(array(counted)).map(String::valueOf).toList());
    }
}
