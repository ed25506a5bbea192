package marquee.stream;

import java.util.Optional;
import marquee.database.Postgres;
import marquee.events.clickhouse.ClickHouse;
import marquee.events.clickhouse.ClickHouseHourlyCounts;
import marquee.events.clickhouse.ClickHouseInteractionStore;
import marquee.events.postgres.PostgresInteractionStore;

/**
 * Where the job keeps things beside the broker's topics.
 *
 * @param events opens the store that keeps events for learning
 * @param hourly opens what keeps the sums of hours
 */
record Stores(Optional<StoreSink.Opener> events, Optional<HourlySink.Opener> hourly) {

    static final Stores NONE = new Stores(Optional.empty(), Optional.empty());

    /**
     * Events alone: a service keeps the sums of that database itself.
     *
     * @throws IllegalArgumentException with one sentence when that is no address
     */
    static Stores postgres(String url, String user, String password) {
        Postgres.parse(url, user, password);
        return new Stores(
                Optional.of(() -> PostgresInteractionStore.open(Postgres.parse(url, user, password))),
                Optional.empty());
    }

    /**
     * Both.
     *
     * @throws IllegalArgumentException with one sentence when that is no address
     */
    static Stores clickHouse(String url, String user, String password) {
        ClickHouse.parse(url, user, password);
        return new Stores(
                Optional.of(() -> ClickHouseInteractionStore.open(ClickHouse.parse(url, user, password))),
                Optional.of(() -> ClickHouseHourlyCounts.open(ClickHouse.parse(url, user, password))));
    }
}
