package marquee.events.learning;

import java.util.Map;
import java.util.TreeMap;
import marquee.catalog.Dataset;

/**
 * What a training read of a store.
 *
 * @param store its name
 * @param watermark up to which it was read
 * @param events of the kinds that are learned from
 * @param standing ratings that come of them
 * @param passedOver events of movies that nobody describes
 * @param unreadable events that this version cannot read
 */
record EventProvenance(String store, long watermark, long events, long standing, long passedOver, long unreadable) {

    /** By name, after what is said of the data set. */
    Map<String, String> beside(Dataset dataset) {
        var words = new TreeMap<>(dataset.provenance());
        words.putIfAbsent(Dataset.DATASET_HASH, dataset.hash());
        words.put("eventsStore", store);
        words.put("eventsWatermark", Long.toString(watermark));
        words.put("events", Long.toString(events));
        words.put("ratingsFromEvents", Long.toString(standing));
        words.put("eventsOfUnknownMovies", Long.toString(passedOver));
        words.put("eventsUnreadable", Long.toString(unreadable));
        return words;
    }
}
