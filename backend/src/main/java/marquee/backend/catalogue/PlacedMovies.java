package marquee.backend.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.overlay.Overlay;
import marquee.index.MovieVector;

/** Where one release places the movies that came by the catalogue's door. Not thread-safe. */
final class PlacedMovies {

    private final Map<Long, Placed> placed = new HashMap<>();
    private final LongSupplier versions;

    /** @param versions names each lay, never two by one number */
    PlacedMovies(LongSupplier versions) {
        this.versions = versions;
    }

    /**
     * Those that are still to be placed as they were described last, by ascending ids.
     *
     * @param listed the version at which each movie was described last; others are forgotten
     */
    List<Long> missing(Map<Long, Long> listed) {
        placed.keySet().retainAll(listed.keySet());
        return listed.entrySet().stream()
                .filter(movie -> Optional.ofNullable(placed.get(movie.getKey()))
                        .filter(known -> known.version() >= movie.getValue())
                        .isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    void keep(List<MovieVector> vectors, Map<Long, Long> listed) {
        vectors.forEach(vector -> placed.put(vector.id(), new Placed(vector, listed.getOrDefault(vector.id(), 0L))));
    }

    /** Lays them over the release; what is not placed yet as it was described last is left to the collection. */
    void lay(Map<Long, Long> listed, LiveRelease release) {
        Map<Long, MovieVector> own = new HashMap<>();
        placed.forEach((id, one) -> {
            if (one.version() >= listed.getOrDefault(id, 0L)) {
                own.put(id, one.vector());
            }
        });
        if (!release.overlay().own().equals(own)) {
            release.lay(new Overlay(versions.getAsLong(), own));
        }
    }

    /** @param version at which the movie was described so */
    private record Placed(MovieVector vector, long version) {}
}
