package marquee.loader;

import it.unimi.dsi.fastutil.longs.LongSets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import marquee.index.Filter;
import marquee.index.Hits;
import marquee.index.MovieVector;
import marquee.index.Query;
import marquee.index.VectorIndex;
import org.jspecify.annotations.Nullable;

/** What a collection must show before people see it. */
final class Check {

    private static final float TOLERANCE = 1e-3f;
    private static final double FINDS_ITSELF = 0.9;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final VectorIndex index;

    Check(VectorIndex index) {
        this.index = index;
    }

    /** Compares the number of movies with the catalogue's. */
    void count(long expected) {
        long count = Objects.requireNonNull(index.count().block());
        if (count != expected) {
            throw new LoadException(
                    "Collection " + index.collection() + " holds " + count + " movies, the catalogue has " + expected
                            + ". Run ./marquee load-embeddings --fresh to fill it anew.");
        }
    }

    /** Compares stored vectors with ones embedded again, and searches for them. */
    void sample(List<MovieVector> sample) {
        Map<Long, float[]> stored = Objects.requireNonNull(
                index.vectors(sample.stream().map(MovieVector::id).toList()).block());
        sample.forEach(movie -> compare(movie, stored.get(movie.id())));
        long found = sample.stream().filter(this::findsItself).count();
        if (found < FINDS_ITSELF * sample.size()) {
            throw new LoadException("Of " + sample.size() + " movies of " + index.collection() + " a search finds only "
                    + found + ". Run ./marquee load-embeddings --fresh to fill it anew.");
        }
    }

    private void compare(MovieVector movie, float @Nullable [] stored) {
        if (stored == null || !same(stored, movie.vector())) {
            throw new LoadException("Collection " + index.collection() + " holds another vector of movie " + movie.id()
                    + " than the towers give. Run ./marquee load-embeddings --fresh to fill it anew.");
        }
    }

    private static boolean same(float[] stored, float[] embedded) {
        boolean same = stored.length == embedded.length;
        for (int i = 0; same && i < stored.length; i++) {
            same = Math.abs(stored[i] - embedded[i]) <= TOLERANCE;
        }
        return same;
    }

    private boolean findsItself(MovieVector movie) {
        Query query = new Query(movie.vector(), 1, Filter.ANY, LongSets.EMPTY_SET, PATIENCE);
        Hits hits = Objects.requireNonNull(index.search(query).block());
        return !hits.hits().isEmpty() && hits.hits().getFirst().score() > 1 - TOLERANCE;
    }
}
