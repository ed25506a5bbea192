package marquee.index.exact;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import marquee.index.IndexUnavailableException;
import marquee.index.MovieVector;

/** What was written to one collection, and the part of it that is sealed. Thread-safe. */
final class ExactCollection {

    private final String name;
    private final int dimension;
    private final SortedMap<Long, MovieVector> written = new TreeMap<>();
    private Optional<SortedMap<Long, MovieVector>> sealed = Optional.empty();

    ExactCollection(String name, int dimension) {
        this.name = name;
        this.dimension = dimension;
    }

    int dimension() {
        return dimension;
    }

    void requireDimension(int asked) {
        if (asked != dimension) {
            throw IndexUnavailableException.otherDimension(name, dimension, asked);
        }
    }

    synchronized void upsert(Collection<MovieVector> movies) {
        movies.forEach(movie -> movie.requireDimension(dimension));
        movies.forEach(movie -> written.put(movie.id(), movie));
    }

    synchronized Set<Long> present(Collection<Long> ids) {
        Set<Long> found = new HashSet<>(ids);
        found.retainAll(written.keySet());
        return found;
    }

    synchronized void seal() {
        sealed = Optional.of(Collections.unmodifiableSortedMap(new TreeMap<>(written)));
    }

    synchronized SortedMap<Long, MovieVector> sealed() {
        return sealed.orElseThrow(() -> IndexUnavailableException.notSealed(name));
    }
}
