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
import marquee.registry.RegisteredRelease;
import marquee.registry.ReleaseRegistry;
import picocli.CommandLine.Mixin;

/** What commands that learn are told to learn from beside a data set. */
final class LearningSources {

    @Mixin
    private PostgresOptions postgres = new PostgresOptions();

    @Mixin
    private ClickHouseOptions clickHouse = new ClickHouseOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    /** Brings tables up to date, and looks whether what was named answers. */
    LearningData open(Progress progress) {
        Optional<Postgres> database = postgres.database();
        database.ifPresent(Schema::migrate);
        Optional<ClickHouse> events = clickHouse.server();
        events.ifPresent(ClickHouseInteractionStore::requireReachable);
        return new LearningData(database, events, kafka.broker(), progress);
    }

    /** The release that is live in the database that was named, if it was. */
    Optional<String> live() {
        return postgres.database().flatMap(database -> {
            Schema.migrate(database);
            return new ReleaseRegistry(database).live().map(RegisteredRelease::number);
        });
    }

    /** Whether a store of events beside the database was named. */
    boolean areNamed() {
        return clickHouse.server().isPresent();
    }
}
