package marquee.backend.drift;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.drift.counts.CountTable;
import marquee.backend.drift.counts.WatchedValue;
import marquee.evaluation.drift.DriftMeasure;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is known between two looks: how far events were read, what is usual, and what the watches said. Thread-safe; nothing
 * here blocks.
 */
@Component
class WatchTables {

    private final DatabaseClient database;

    WatchTables(DatabaseClient database) {
        this.database = database;
    }

    /** Whether this transaction alone looks, until it ends. */
    Mono<Boolean> alone() {
        return database.sql("SELECT pg_try_advisory_xact_lock(hashtext('marquee drift'))")
                .mapValue(Boolean.class)
                .one();
    }

    /** Empty before the first look. */
    Mono<Optional<DriftReading>> reading() {
        return database.sql("SELECT * FROM drift_reading")
                .map(row -> new DriftReading(
                        value(row, "store", String.class),
                        value(row, "watermark", Long.class),
                        value(row, "judged_to", Instant.class),
                        List.of(value(row, "shown", Long[].class))))
                .one()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    Mono<Void> save(DriftReading reading) {
        return database.sql("""
                        INSERT INTO drift_reading (store, watermark, judged_to, shown)
                        VALUES (:store, :watermark, :judged, :shown)
                        ON CONFLICT (one) DO UPDATE
                        SET store = excluded.store, watermark = excluded.watermark, judged_to = excluded.judged_to,
                            shown = excluded.shown
                        """)
                .bind("store", reading.store())
                .bind("watermark", reading.watermark())
                .bind("judged", reading.judgedTo())
                .bind("shown", reading.shown().toArray(Long[]::new))
                .then();
    }

    Mono<Map<WatchedValue, Usual>> usual() {
        return database.sql("SELECT * FROM drift_references")
                .map(row -> WatchedValue.of(value(row, "value", String.class))
                        .flatMap(value -> CountTable.histogram(row, value)
                                .map(counts -> new Usual(
                                        value,
                                        value(row, "release", String.class),
                                        value(row, "until", Instant.class),
                                        counts))))
                .all()
                .flatMap(Mono::justOrEmpty)
                .collectMap(Usual::value);
    }

    Mono<Void> save(Usual usual) {
        return database.sql("""
                        INSERT INTO drift_references (value, release, until, counts)
                        VALUES (:value, :release, :until, :counts)
                        ON CONFLICT (value) DO UPDATE
                        SET release = excluded.release, until = excluded.until, counts = excluded.counts
                        """)
                .bind("value", usual.value().word())
                .bind("release", usual.release())
                .bind("until", usual.until())
                .bind("counts", CountTable.array(usual.counts()))
                .then();
    }

    /** By value and window. */
    Flux<WatchState> states() {
        return database.sql("SELECT * FROM drift_watches ORDER BY value, span")
                .map(WatchTables::state)
                .all()
                .flatMap(Mono::justOrEmpty);
    }

    Mono<Void> save(WatchState state) {
        var save = database.sql("""
                        INSERT INTO drift_watches (value, span, distance, threshold, counted, judged_at, raised_at)
                        VALUES (:value, :span, :distance, :threshold, :counted, :judged, :raised)
                        ON CONFLICT (value, span) DO UPDATE
                        SET distance = excluded.distance, threshold = excluded.threshold, counted = excluded.counted,
                            judged_at = excluded.judged_at, raised_at = excluded.raised_at
                        """)
                .bind("value", state.key().value().word())
                .bind("span", state.key().window().word())
                .bind("distance", state.distance().value())
                .bind("threshold", state.distance().threshold())
                .bind("counted", state.counted())
                .bind("judged", state.judgedAt());
        return state.raisedAt()
                .map(raised -> save.bind("raised", raised))
                .orElseGet(() -> save.bindNull("raised", Instant.class))
                .then();
    }

    private static Optional<WatchState> state(Readable row) {
        return WatchedValue.of(value(row, "value", String.class))
                .flatMap(value -> DriftWindow.of(value(row, "span", String.class))
                        .map(window -> new WatchState.Key(value, window)))
                .map(key -> new WatchState(
                        key,
                        new DriftMeasure.Distance(
                                value(row, "distance", Double.class), value(row, "threshold", Double.class)),
                        value(row, "counted", Long.class),
                        value(row, "judged_at", Instant.class),
                        Optional.ofNullable(row.get("raised_at", Instant.class))));
    }

    private static <T> T value(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, type)).orElseThrow();
    }
}
