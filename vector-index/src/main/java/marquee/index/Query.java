package marquee.index;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Duration;

/**
 * What to look for.
 *
 * @param vector L2-normalised, of the collection's dimension; not copied, must not change
 * @param limit how many hits, at least 1
 * @param filter which movies may be hits
 * @param excluded movies that must not be hits, such as those the person has rated; not copied, must not change
 * @param deadline how long the answer may take
 */
@SuppressWarnings("ArrayRecordComponent") // a query lives for one call and is never compared
public record Query(float[] vector, int limit, Filter filter, LongSet excluded, Duration deadline) {

    /** Refuses limits below 1 with an {@link IllegalArgumentException}. */
    public Query {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is below 1");
        }
    }

    /** Refuses a vector of another length than the collection has with an {@link IllegalArgumentException}. */
    public void requireDimension(int dimension) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException("the query has length " + vector.length + ", not " + dimension);
        }
    }
}
