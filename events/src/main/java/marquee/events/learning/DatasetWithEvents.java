package marquee.events.learning;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.PersonFeatures;
import marquee.catalog.Rating;
import marquee.catalog.Tag;
import marquee.catalog.hash.Sha256;
import marquee.events.store.InteractionStore;

/**
 * A data set together with what people said here up to a watermark of the store: a rating given here replaces the data set's
 * of the same movie, one that was taken back is in neither, what was watched here counts as a like where there is no rating,
 * and people who were erased are in neither. Movies are those of the data set. The same data set, store and watermark give
 * the same rows and the same hash. Immutable.
 */
public final class DatasetWithEvents implements Dataset {

    private final Dataset dataset;
    private final String store;
    private final RatingsFromEvents said;

    private DatasetWithEvents(Dataset dataset, String store, RatingsFromEvents said) {
        this.dataset = dataset;
        this.store = store;
        this.said = said;
    }

    /** Reads what was said up to now; blocking. */
    public static DatasetWithEvents of(Dataset dataset, InteractionStore store) {
        return upTo(store.watermark(), dataset, store);
    }

    /** Reads what was said up to a watermark; blocking. */
    public static DatasetWithEvents upTo(long watermark, Dataset dataset, InteractionStore store) {
        Set<MovieId> movies;
        try (Stream<Movie> all = dataset.movies()) {
            movies = all.map(Movie::id).collect(Collectors.toSet());
        }
        var said = RatingsFromEvents.read(watermark, store, movies::contains);
        if (said.hasPlays()) {
            try (Stream<Rating> before = dataset.ratings().filter(said::leavesStanding)) {
                said.withoutPlaysOf(before);
            }
        }
        return new DatasetWithEvents(dataset, store.name(), said);
    }

    /** How many of its ratings were given here, or come of what was watched here. */
    public long ratingsGivenHere() {
        return said.standing();
    }

    @Override
    public String name() {
        return dataset.name();
    }

    @Override
    public String notice() {
        return dataset.notice();
    }

    /** The data set's own where nothing was said. */
    @Override
    public String hash() {
        return said.events() == 0
                ? dataset.hash()
                : Sha256.of((dataset.hash() + "\n" + said.hash()).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String origin() {
        return dataset.origin();
    }

    @Override
    public Map<String, String> provenance() {
        var words = new TreeMap<>(provenance(store, said.watermark(), said.events(), said.standing()));
        words.put(DATASET_HASH, dataset.hash());
        return words;
    }

    /** What there is to say of a store that was read, by name. */
    static Map<String, String> provenance(String store, long watermark, long events, long standing) {
        return Map.of(
                "eventsStore",
                store,
                "eventsWatermark",
                Long.toString(watermark),
                "events",
                Long.toString(events),
                "ratingsFromEvents",
                Long.toString(standing));
    }

    @Override
    public Stream<Movie> movies() {
        return dataset.movies();
    }

    /** The data set's that still stand, in its order; then those given here, by person and movie. */
    @Override
    public Stream<Rating> ratings() {
        Stream<Rating> before = dataset.ratings().filter(said::leavesStanding);
        return Stream.concat(before, said.ratings());
    }

    @Override
    public Stream<Tag> tags() {
        return dataset.tags();
    }

    /** The data set's, without those who were erased. */
    @Override
    public Stream<PersonFeatures> people() {
        return dataset.people().filter(person -> !said.isErased(person.userId()));
    }
}
