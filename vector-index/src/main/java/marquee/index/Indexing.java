package marquee.index;

/**
 * How far the building of an index is.
 *
 * @param indexed movies that are in it
 * @param movies all there are
 * @param doing what goes on, in a few words
 */
public record Indexing(long indexed, long movies, String doing) {}
