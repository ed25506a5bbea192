package marquee.loader.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import marquee.catalog.Catalogue;
import marquee.catalog.Dataset;
import marquee.catalog.histories.HistoryManifest;
import marquee.catalog.progress.Progress;
import marquee.catalog.views.WithoutErased;
import marquee.database.DatabaseException;
import marquee.database.Postgres;
import marquee.events.EventType;
import marquee.events.clickhouse.ClickHouse;
import marquee.events.clickhouse.ClickHouseCopy;
import marquee.events.clickhouse.ClickHouseInteractionStore;
import marquee.events.kafka.KafkaBroker;
import marquee.events.learning.DatasetWithEvents;
import marquee.events.learning.FurtherMovies;
import marquee.events.learning.PreparedHistories;
import marquee.events.postgres.OutboxRelay;
import marquee.events.postgres.PostgresInteractionStore;
import marquee.events.store.InteractionStore;
import marquee.events.store.StoreException;
import marquee.registry.erasures.ErasureRegistry;

/**
 * What a training learns from: a data set, and what people said in a database of that data set since. Where ClickHouse keeps
 * the events it is read from there, after what the database has beyond that was copied. Beside a broker the stream handles
 * what waits, and what it has stored is learned from.
 */
public final class LearningData {

    private final Optional<Postgres> postgres;
    private final Optional<ClickHouse> clickHouse;
    private final Optional<KafkaBroker> broker;
    private final Progress progress;

    /**
     * Over what was named.
     *
     * @param postgres a database whose tables are up to date
     * @param broker where what waits in the database goes; without one it is handled here
     */
    public LearningData(
            Optional<Postgres> postgres,
            Optional<ClickHouse> clickHouse,
            Optional<KafkaBroker> broker,
            Progress progress) {
        this.postgres = postgres;
        this.clickHouse = clickHouse;
        this.broker = broker;
        this.progress = progress;
    }

    /**
     * The data set with what was said up to now; alone where nothing was named, or what was named has the people of another
     * data set, who are numbered alike. What people rated of other movies is among it where the catalogue or the database
     * describes them. Blocking.
     *
     * @throws DatabaseException when it cannot be read whose people the database has
     * @throws StoreException when events cannot be handled or read
     */
    public Dataset of(Catalogue catalogue) {
        Optional<InteractionStore> store = store(catalogue.dataset());
        return store.map(opened -> withEvents(catalogue, opened)).orElse(catalogue.dataset());
    }

    /**
     * Writes the same as histories in files, in bounded memory. Blocking; the same failures, and {@link
     * marquee.catalog.DatasetException} where the folder does not take them.
     */
    public HistoryManifest prepare(Catalogue catalogue, Path folder) {
        Optional<InteractionStore> store = store(catalogue.dataset());
        return store.map(opened -> {
                    try (opened) {
                        long watermark = opened.watermark();
                        return new PreparedHistories(withoutErased(catalogue.dataset(), opened, watermark), folder)
                                .write(opened, watermark, further(catalogue));
                    }
                })
                .orElseGet(() -> new PreparedHistories(catalogue.dataset(), folder).write());
    }

    /** What was said of this data set, if anything was named, after all that waits was handed to it. */
    private Optional<InteractionStore> store(Dataset dataset) {
        if (postgres.filter(database -> isOthers(database, dataset)).isPresent()) {
            return Optional.empty();
        }
        if (broker.isEmpty()) {
            postgres.ifPresent(LearningData::handleWhatWaits);
        }
        return clickHouse.isPresent()
                ? opened(clickHouse.get(), dataset)
                : postgres.map(PostgresInteractionStore::open);
    }

    private Optional<InteractionStore> opened(ClickHouse server, Dataset dataset) {
        postgres.ifPresent(database -> {
            try (var copy = new ClickHouseCopy(database, server)) {
                copy.copyAll();
            }
        });
        var store = ClickHouseInteractionStore.open(server);
        Optional<String> other = store.owner()
                .filter(owner -> !DataSetClaim.isOf(owner.dataSet(), dataset))
                .map(owner -> owner.dataSetName());
        if (other.isPresent()) {
            store.close();
            alone(server, other.get(), dataset);
            return Optional.empty();
        }
        return Optional.of(store);
    }

    private Dataset withEvents(Catalogue catalogue, InteractionStore opened) {
        try (opened) {
            long watermark = opened.watermark();
            var dataset = withoutErased(catalogue.dataset(), opened, watermark);
            var learning = DatasetWithEvents.upTo(watermark, dataset, opened, further(catalogue));
            progress.note("Ratings given here that are learned from: " + learning.ratingsGivenHere()
                    + ", movies that they added: " + learning.dataset().added().size());
            return learning;
        }
    }

    /** Who leaves is known to the database at once, and to a store beside a broker a moment later. */
    private Dataset withoutErased(Dataset dataset, InteractionStore opened, long watermark) {
        Set<Long> erased = new HashSet<>(erased());
        opened.read(
                watermark, Set.of(EventType.ERASED), event -> event.personId().ifPresent(erased::add));
        return WithoutErased.of(dataset, erased);
    }

    /** Whom the database knows to be erased; nobody where none was named. */
    public Set<Long> erased() {
        return postgres.map(database -> new ErasureRegistry(database).erasedPeople())
                .orElse(Set.of());
    }

    private FurtherMovies further(Catalogue catalogue) {
        return new OtherMovies(postgres, catalogue);
    }

    private boolean isOthers(Postgres database, Dataset dataset) {
        try (Connection connection = Jdbc.connect(database)) {
            Optional<String> other = DataSetClaim.otherOwner(connection, dataset);
            other.ifPresent(name -> alone(database, name, dataset));
            return other.isPresent();
        } catch (SQLException e) {
            throw new DatabaseException("It could not be read from " + database + " whose people it holds.", e);
        }
    }

    private void alone(Object holder, String other, Dataset dataset) {
        progress.warn(holder + " holds the people of " + other + "; " + dataset.name() + " is learned from alone.");
    }

    /** What was said last may still wait in the outbox. */
    private static void handleWhatWaits(Postgres database) {
        try (var relay = new OutboxRelay(database)) {
            int taken;
            do {
                taken = relay.relay().taken();
            } while (taken == OutboxRelay.BATCH);
        }
    }
}
