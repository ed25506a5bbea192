package marquee.index;

/**
 * A movie as the index keeps it.
 *
 * @param id the movie's id, positive
 * @param vector L2-normalised; not copied, must not change
 * @param payload what it can be filtered by
 */
@SuppressWarnings("ArrayRecordComponent") // moved in bulk and never compared
public record MovieVector(long id, float[] vector, Payload payload) {

    /** Refuses ids below 1. */
    public MovieVector {
        if (id <= 0) {
            throw new IllegalArgumentException("movie id " + id + " is not positive");
        }
    }

    /** Refuses a vector of another length with an {@link IllegalArgumentException}. */
    public void requireDimension(int dimension) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException(
                    "the vector of movie " + id + " has length " + vector.length + ", not " + dimension);
        }
    }
}
