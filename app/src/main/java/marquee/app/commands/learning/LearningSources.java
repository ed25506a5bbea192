package marquee.app.commands.learning;

import java.util.Optional;
import marquee.app.options.ClickHouseOptions;
import marquee.app.options.KafkaOptions;
import marquee.app.options.PostgresOptions;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.database.Schema;
import marquee.events.clickhouse.ClickHouse;
import marquee.events.clickhouse.ClickHouseInteractionStore;
import marquee.loader.postgres.LearningData;

/** What commands that learn were told to learn from beside a data set. */
final class LearningSources {

    private LearningSources() {}

    /** Brings tables up to date, and looks whether what was named answers. */
    static LearningData open(
            PostgresOptions postgres, ClickHouseOptions clickHouse, KafkaOptions kafka, Progress progress) {
        Optional<Postgres> database = postgres.database();
        database.ifPresent(Schema::migrate);
        Optional<ClickHouse> events = clickHouse.server();
        events.ifPresent(ClickHouseInteractionStore::requireReachable);
        return new LearningData(database, events, kafka.broker(), progress);
    }
}
