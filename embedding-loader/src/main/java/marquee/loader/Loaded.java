package marquee.loader;

/**
 * What a load came to.
 *
 * @param collection that the alias now points at
 * @param movies in the collection
 * @param embedded by this load; 0 when everything was there already
 */
public record Loaded(String collection, long movies, long embedded) {}
