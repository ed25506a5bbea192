package marquee.index;

/**
 * A movie that was found.
 *
 * @param id the movie's id
 * @param score dot product with the query, in [-1, 1]
 */
public record Hit(long id, float score) {}
