package marquee.backend.loop;

import marquee.database.Postgres;
import marquee.events.clickhouse.ClickHouseInteractionStore;
import marquee.events.postgres.PostgresInteractionStore;
import marquee.events.store.InteractionStore;
import org.springframework.stereotype.Component;

/** The store that has every event: ClickHouse where one is named, else PostgreSQL. Thread-safe. */
@Component
public final class LearningEvents {

    private final Postgres postgres;
    private final ClickHouseProperties clickHouse;

    LearningEvents(Postgres postgres, ClickHouseProperties clickHouse) {
        this.postgres = postgres;
        this.clickHouse = clickHouse;
    }

    /** Connects; blocking. The caller closes it. */
    public InteractionStore open() {
        return clickHouse.url().isEmpty()
                ? PostgresInteractionStore.open(postgres)
                : ClickHouseInteractionStore.open(clickHouse.server());
    }
}
