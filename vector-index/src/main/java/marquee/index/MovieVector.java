package marquee.index;

/**
 * A movie as the index keeps it.
 *
 * @param id the movie's id, positive
 * @param vector L2-normalised; not copied, must not change
 * @param payload what it can be filtered by
 */
@SuppressWarnings("ArrayRecordComponent") // moved in bulk and never compared
public record MovieVector(long id, float[] vector, Payload payload) {}
