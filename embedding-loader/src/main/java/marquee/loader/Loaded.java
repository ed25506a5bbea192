package marquee.loader;

/**
 * What a load came to.
 *
 * @param collection that was filled
 * @param movies in the collection
 * @param embedded by this load; 0 when everything was there already
 */
public record Loaded(String collection, long movies, long embedded) {}
