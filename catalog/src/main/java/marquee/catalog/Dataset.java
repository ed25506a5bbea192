package marquee.catalog;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Movies and ratings on disk, read as streams in bounded memory. Every stream must be closed. Reading the same dataset
 * twice gives the same rows in the same order. Implementations are thread-safe.
 */
public interface Dataset {

    /** In {@link #provenance}: the hash of the data set that this one began with. */
    String DATASET_HASH = "datasetHash";

    /** A short name, such as {@code ml-latest-small}. */
    String name();

    /** Licence and citation, to be shown wherever the data is used. */
    String notice();

    /** SHA-256 over the files, in hex: two datasets of the same hash hold the same rows. */
    String hash();

    /**
     * What its people can be told by, in hex: a hash of who rated what, the same for a part of the dataset and for one whose
     * list of movies was changed. People of one origin are the same.
     */
    default String origin() {
        return hash();
    }

    /** What else there is to say of where its rows come from, by name; nothing where they come from files alone. */
    default Map<String, String> provenance() {
        return Map.of();
    }

    /**
     * People who asked to be forgotten, as far as it is known here; none of them is in what it tells. Of a data set's own files
     * nobody is known.
     */
    default Set<Long> erased() {
        return Set.of();
    }

    /**
     * Whether ratings carry the time at which they were given. Where the data says in which order things happened and not when,
     * the n-th rating of a person stands at the n-th second since 1970.
     */
    default boolean tellsTimes() {
        return true;
    }

    /**
     * Every movie once, rated or not, ordered by nothing in particular.
     *
     * @throws DatasetException when a file cannot be read or too many of its rows are bad
     */
    Stream<Movie> movies();

    /**
     * Every rating once.
     *
     * @throws DatasetException when a file cannot be read or too many of its rows are bad
     */
    Stream<Rating> ratings();

    /**
     * Every tag people wrote; none where the dataset has no tags. {@link Movie#tags} sums them up.
     *
     * @throws DatasetException when a file cannot be read or too many of its rows are bad
     */
    default Stream<Tag> tags() {
        return Stream.empty();
    }

    /**
     * What it says of people beside what they rated, each once; nobody where it says nothing of them.
     *
     * @throws DatasetException when a file cannot be read
     */
    default Stream<PersonFeatures> people() {
        return Stream.empty();
    }
}
