package marquee.events.learning;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.PersonFeatures;
import marquee.catalog.Rating;
import marquee.catalog.hash.Sha256;
import marquee.catalog.views.DatasetView;
import marquee.catalog.views.DatasetWithMovies;
import marquee.events.store.InteractionStore;

/**
 * A data set together with what people said here up to a watermark of the store: a rating given here replaces the data set's
 * of the same movie, one that was taken back is in neither, what was watched here counts as a like where there is no rating,
 * and people who were erased are in neither. Movies are those of the data set, and those that people rated or watched here as
 * far as somebody describes them. The same data set, store, watermark and descriptions give the same rows and the same hash.
 * Immutable.
 */
public final class DatasetWithEvents implements DatasetView {

    private final DatasetWithMovies dataset;
    private final String store;
    private final RatingsFromEvents said;

    private DatasetWithEvents(DatasetWithMovies dataset, String store, RatingsFromEvents said) {
        this.dataset = dataset;
        this.store = store;
        this.said = said;
    }

    /** Reads what was said up to now; blocking. */
    public static DatasetWithEvents of(Dataset dataset, InteractionStore store, FurtherMovies further) {
        return upTo(store.watermark(), dataset, store, further);
    }

    /**
     * Reads what was said up to a watermark; blocking.
     *
     * @param further describes what of other movies was rated
     */
    public static DatasetWithEvents upTo(
            long watermark, Dataset dataset, InteractionStore store, FurtherMovies further) {
        var movies = RateableMovies.of(dataset, store, watermark, further);
        var said = RatingsFromEvents.read(watermark, store, movies.ids()::contains, dataset.erased());
        if (said.hasPlays()) {
            try (Stream<Rating> before = dataset.ratings().filter(said::leavesStanding)) {
                said.withoutPlaysOf(before);
            }
        }
        return new DatasetWithEvents(movies.dataset(), store.name(), said);
    }

    /** How many of its ratings were given here, or come of what was watched here. */
    public long ratingsGivenHere() {
        return said.standing();
    }

    /** Without what was said; the movies are its own and those that were added to it. */
    @Override
    public DatasetWithMovies dataset() {
        return dataset;
    }

    /** The data set's own where nothing was said. */
    @Override
    public String hash() {
        return said.isNothing()
                ? dataset.hash()
                : Sha256.of((dataset.hash() + "\n" + said.hash()).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Map<String, String> provenance() {
        return said.provenance(store).beside(dataset);
    }

    /** The data set's that still stand, in its order; then those given here, by person and movie. */
    @Override
    public Stream<Rating> ratings() {
        Stream<Rating> before = dataset.ratings().filter(said::leavesStanding);
        return Stream.concat(before, said.ratings());
    }

    /** The data set's, without those who were erased. */
    @Override
    public Stream<PersonFeatures> people() {
        return dataset.people().filter(person -> !said.isErased(person.userId()));
    }
}
