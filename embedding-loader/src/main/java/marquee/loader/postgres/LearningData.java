package marquee.loader.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;
import marquee.database.DatabaseException;
import marquee.database.Postgres;
import marquee.events.learning.DatasetWithEvents;
import marquee.events.postgres.OutboxRelay;
import marquee.events.postgres.PostgresInteractionStore;
import marquee.events.store.StoreException;

/** What a training learns from: a data set, and what people said in a database of that data set since. */
public final class LearningData {

    private final Postgres postgres;
    private final Progress progress;

    /** Over a database whose tables are up to date. */
    public LearningData(Postgres postgres, Progress progress) {
        this.postgres = postgres;
        this.progress = progress;
    }

    /**
     * The data set with what was said up to now; alone where the database has the people of another, who are numbered alike.
     * Blocking.
     *
     * @throws DatabaseException when it cannot be read whose people the database has
     * @throws StoreException when events cannot be handled or read
     */
    public Dataset of(Dataset dataset) {
        Optional<String> other = otherOwner(dataset);
        if (other.isPresent()) {
            progress.warn(postgres + " holds the people of " + other.get() + "; " + dataset.name()
                    + " is learned from alone.");
            return dataset;
        }
        handleWhatWaits();
        try (var store = PostgresInteractionStore.open(postgres)) {
            var learning = DatasetWithEvents.of(dataset, store);
            progress.note("Ratings given here that are learned from: " + learning.ratingsGivenHere());
            return learning;
        }
    }

    private Optional<String> otherOwner(Dataset dataset) {
        try (Connection connection = Jdbc.connect(postgres)) {
            return DataSetClaim.otherOwner(connection, dataset);
        } catch (SQLException e) {
            throw new DatabaseException("It could not be read from " + postgres + " whose people it holds.", e);
        }
    }

    /** What was said last may still wait in the outbox. */
    private void handleWhatWaits() {
        try (var relay = new OutboxRelay(postgres)) {
            int taken;
            do {
                taken = relay.relay().taken();
            } while (taken == OutboxRelay.BATCH);
        }
    }
}
