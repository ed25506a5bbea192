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
 * @param effort what the answer may cost
 */
@SuppressWarnings("ArrayRecordComponent") // a query lives for one call and is never compared
public record Query(float[] vector, int limit, Filter filter, LongSet excluded, Duration deadline, Effort effort) {

    /** Refuses limits below 1 with an {@link IllegalArgumentException}. */
    public Query {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is below 1");
        }
    }

    /** With the usual effort. */
    public Query(float[] vector, int limit, Filter filter, LongSet excluded, Duration deadline) {
        this(vector, limit, filter, excluded, deadline, Effort.USUAL);
    }

    /** The same question, for another price. */
    public Query with(Effort other, Duration within) {
        return new Query(vector, limit, filter, excluded, within, other);
    }

    /**
     * How many of the nearest movies a walk through a graph should keep: excluded movies, which are mostly the nearest ones,
     * take places too, and the walk must look past them. Three quarters of a place each, by measurement.
     *
     * @param least whatever is asked, with the usual effort
     */
    public int beam(int least) {
        return Math.max(least * effort.widening(), limit) + excluded.size() * 3 / 4;
    }

    /** Refuses a vector of another length than the collection has with an {@link IllegalArgumentException}. */
    public void requireDimension(int dimension) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException("the query has length " + vector.length + ", not " + dimension);
        }
    }
}
