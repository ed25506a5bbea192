package marquee.stream.killed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marquee.database.Postgres;
import marquee.events.Event;
import marquee.events.EventType;
import marquee.events.clickhouse.ClickHouse;
import marquee.events.clickhouse.ClickHouseEngine;
import marquee.events.clickhouse.ClickHouseHourlyCounts;
import marquee.events.clickhouse.ClickHouseInteractionStore;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.postgres.PostgresInteractionStore;
import marquee.events.store.InteractionStore;

/** Where the job keeps events. */
sealed interface KeptEvents {

    /** In ClickHouse where there is one and PostgreSQL is not asked for. */
    static KeptEvents beside(Postgres postgres) {
        return System.getProperty("marquee.kill.store", "clickhouse").equals("postgres")
                ? new InPostgres(postgres)
                : ClickHouseEngine.ifThere()
                        .<KeptEvents>map(InClickHouse::new)
                        .orElseGet(() -> new InPostgres(postgres));
    }

    /** What the job is told. */
    List<String> options();

    InteractionStore open();

    /** What was counted by the hour, where that is kept too. */
    Optional<Map<HourlyKey, Long>> hourly();

    /** All of them. */
    default List<Event> events() {
        List<Event> events = new ArrayList<>();
        try (var store = open()) {
            store.read(store.watermark(), Set.of(EventType.values()), events::add);
        }
        return events;
    }

    /** In the database that has the outbox too. */
    record InPostgres(Postgres postgres) implements KeptEvents {

        @Override
        public List<String> options() {
            String url = "postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database();
            return List.of("--postgres", url, "--postgres-user", postgres.user());
        }

        @Override
        public InteractionStore open() {
            return PostgresInteractionStore.open(postgres);
        }

        @Override
        public Optional<Map<HourlyKey, Long>> hourly() {
            return Optional.empty();
        }
    }

    /** In a database of its own, which is not killed. */
    record InClickHouse(ClickHouse server) implements KeptEvents {

        @Override
        public List<String> options() {
            String url = "http://" + server.host() + ":" + server.port() + "/" + server.database();
            return List.of(
                    "--clickhouse", url,
                    "--clickhouse-user", server.user(),
                    "--clickhouse-password", server.password());
        }

        @Override
        public InteractionStore open() {
            return ClickHouseInteractionStore.open(server);
        }

        @Override
        public Optional<Map<HourlyKey, Long>> hourly() {
            try (var counts = ClickHouseHourlyCounts.open(server)) {
                return Optional.of(counts.read());
            }
        }
    }
}
