package marquee.events.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import marquee.catalog.hash.Sha256;
import marquee.events.EventType;
import marquee.events.retention.Retention;
import marquee.events.store.StoreException;

/**
 * Brings a database's tables up to this version: the files that were not applied yet, in their order, and how long things
 * are kept. Every statement can be repeated, so that an interrupted run, or two at once, does no harm.
 */
final class ClickHouseSchema {

    /** In {@code marquee/events/clickhouse}; an applied one never changes. */
    static final List<String> FILES = List.of("V1__events.sql", "V2__hourly_counts.sql");

    private static final String RETENTION = "retention";

    private final ClickHouseHttp http;
    private final Retention retention;

    ClickHouseSchema(ClickHouseHttp http, Retention retention) {
        this.http = http;
        this.retention = retention;
    }

    /** @throws StoreException when a newer Marquee made the tables, or ClickHouse does not do what it should */
    void migrate() {
        if (!http.hasDatabase()) {
            http.executeInServer(
                    "CREATE DATABASE IF NOT EXISTS " + http.server().database());
        }
        http.execute("""
                CREATE TABLE IF NOT EXISTS migrations (name String, hash String, applied_at DateTime64(6, 'UTC') DEFAULT now64(6))
                ENGINE = MergeTree ORDER BY (name, applied_at)
                """);
        Map<String, String> applied = applied();
        requireKnown(applied);
        for (String file : FILES) {
            apply(file, read(file), applied);
        }
        apply(RETENTION, timesToLive(), applied);
    }

    /** By name: the hash of what was applied last. */
    private Map<String, String> applied() {
        return http.rows("SELECT name, argMax(hash, applied_at) FROM migrations GROUP BY name").stream()
                .collect(Collectors.toMap(List::getFirst, List::getLast));
    }

    private void requireKnown(Map<String, String> applied) {
        boolean isNewer = applied.keySet().stream().anyMatch(name -> !name.equals(RETENTION) && !FILES.contains(name));
        if (isNewer) {
            throw StoreException.wrong("The tables of " + http.server()
                    + " are those of a newer Marquee; use that one, or name another database with --clickhouse.");
        }
    }

    private void apply(String name, String sql, Map<String, String> applied) {
        String hash = Sha256.of(sql.getBytes(StandardCharsets.UTF_8));
        if (hash.equals(applied.get(name))) {
            return;
        }
        if (applied.containsKey(name) && !name.equals(RETENTION)) {
            throw StoreException.wrong("The tables of " + http.server() + " were made by another " + name
                    + " than this Marquee's; name another database with --clickhouse.");
        }
        statements(sql).forEach(http::execute);
        http.execute("INSERT INTO migrations (name, hash) VALUES ('" + name + "', '" + hash + "')");
    }

    private static List<String> statements(String sql) {
        String plain =
                sql.lines().filter(line -> !line.strip().startsWith("--")).collect(Collectors.joining("\n"));
        return Arrays.stream(plain.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private String timesToLive() {
        List<String> times = new ArrayList<>();
        for (EventType type : EventType.values()) {
            retention
                    .of(type)
                    .ifPresent(kept -> times.add("toDateTime(at) + toIntervalDay(" + kept.toDays()
                            + ") DELETE WHERE type = '" + type.tag() + "'"));
        }
        return """
                ALTER TABLE events MODIFY TTL %s SETTINGS mutations_sync = 0;
                ALTER TABLE hourly_counts MODIFY TTL toDateTime(hour) + toIntervalDay(%d) SETTINGS mutations_sync = 0
                """.formatted(String.join(", ", times), retention.hourlyCounts().toDays());
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(ClickHouseSchema.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
