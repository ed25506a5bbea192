package marquee.catalog.views;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.hash.Sha256;

/**
 * A data set that describes some more movies, so that they can be rated. Immutable and thread-safe as the data set is.
 *
 * @param dataset without them
 * @param added none of its own, by ascending ids
 */
public record DatasetWithMovies(Dataset dataset, List<Movie> added) implements DatasetView {

    private static final String MOVIES_ADDED = "moviesAdded";

    /** Copies the list. */
    public DatasetWithMovies {
        added = List.copyOf(added);
    }

    /**
     * A data set with some more movies.
     *
     * @param added none of its own, each once
     */
    public static DatasetWithMovies of(Dataset dataset, Collection<Movie> added) {
        Comparator<Movie> byId = Comparator.comparingLong(movie -> movie.id().value());
        return new DatasetWithMovies(dataset, added.stream().sorted(byId).toList());
    }

    /** The data set's own where none are added. */
    @Override
    public String hash() {
        return added.isEmpty()
                ? dataset.hash()
                : Sha256.of(
                        Stream.concat(Stream.of(dataset.hash()), added.stream().map(Movie::toString))
                                .map(line -> line + "\n"));
    }

    @Override
    public Map<String, String> provenance() {
        var words = new TreeMap<>(dataset.provenance());
        words.putIfAbsent(DATASET_HASH, dataset.hash());
        words.put(MOVIES_ADDED, Integer.toString(added.size()));
        return words;
    }

    /** The data set's, then those that were added. */
    @Override
    public Stream<Movie> movies() {
        return Stream.concat(dataset.movies(), added.stream());
    }
}
