package marquee.index;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Finds the movies whose vectors point the same way as a query: one collection, open for reading.
 *
 * <p>Vectors are L2-normalised {@code float[]} of the collection's dimension; the score is their dot product, in
 * [-1, 1]. Implementations are thread-safe and never block the subscribing thread.
 */
public interface VectorIndex extends AutoCloseable {

    /** The collection that answers, with its alias resolved. */
    String collection();

    /** The length of its vectors. */
    int dimension();

    /**
     * Returns exactly {@code query.limit()} hits, best first, ties by smaller id; fewer only when the filter and the
     * exclusions leave fewer.
     *
     * @return the hits, or {@link IndexUnavailableException} when there is no answer within the query's deadline
     */
    Mono<Hits> search(Query query);

    /**
     * Looks up the stored vectors of some movies; those the index does not hold are left out.
     *
     * @return vectors by movie id, or {@link IndexUnavailableException}
     */
    Mono<Map<Long, float[]>> vectors(Collection<Long> ids);

    /** The number of movies in the collection, or {@link IndexUnavailableException}. */
    Mono<Long> count();

    @Override
    void close();
}
