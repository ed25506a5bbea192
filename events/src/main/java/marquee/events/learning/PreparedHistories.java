package marquee.events.learning;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import marquee.catalog.Dataset;
import marquee.catalog.histories.HistoryManifest;
import marquee.catalog.histories.HistorySorter;
import marquee.catalog.histories.HistoryWriter;
import marquee.catalog.views.DatasetWithMovies;
import marquee.events.store.InteractionStore;

/**
 * Writes the histories of a data set, and of what people said here since, as files that a training reads, holding one person at
 * a time: the ratings are those of {@link DatasetWithEvents}. The same data set and, of any store with the same events, the same
 * watermark and descriptions of further movies give the same bytes.
 */
public final class PreparedHistories {

    private final Dataset dataset;
    private final Path folder;

    /**
     * Of a data set.
     *
     * @param folder not there yet, empty, or with histories, which these replace once they are whole
     */
    public PreparedHistories(Dataset dataset, Path folder) {
        this.dataset = dataset;
        this.folder = folder;
    }

    /**
     * Writes those of the data set alone; blocking, as long as reading it and writing it twice.
     *
     * @throws marquee.catalog.DatasetException when it cannot be read, or the folder not be written to
     */
    public HistoryManifest write() {
        try (var sorted = HistorySorter.of(dataset);
                var writer = HistoryWriter.begin(folder, DatasetWithMovies.of(dataset, List.of()))) {
            sorted.forEachRemaining(writer::add);
            return writer.finish(Map.of(Dataset.DATASET_HASH, dataset.hash()));
        }
    }

    /**
     * The same with what was said up to a watermark, which the store puts in order.
     *
     * @param further describes what of other movies was rated
     * @throws marquee.events.store.StoreException when the store does not answer
     */
    public HistoryManifest write(InteractionStore store, long watermark, FurtherMovies further) {
        var movies = RateableMovies.of(dataset, store, watermark, further);
        try (var sorted = HistorySorter.of(dataset);
                var writer = HistoryWriter.begin(folder, movies.dataset())) {
            var merge = new PersonByPerson(sorted, movies.ids()::contains, writer::add);
            long unreadable = store.readByPerson(watermark, RatingsFromEvents.TYPES, event -> {
                if (event.personId().stream().noneMatch(dataset.erased()::contains)) {
                    merge.accept(event);
                }
            });
            merge.end();
            var read = new EventProvenance(
                    store.name(), watermark, merge.events(), merge.standing(), merge.passedOver(), unreadable);
            return writer.finish(read.beside(movies.dataset()));
        }
    }
}
