package marquee.backend.movies.enrichment;

/** How recent what we have about a movie from elsewhere is. */
public enum Enriched {
    /** Never asked, or so long ago that it does not count. */
    NEVER,
    /** Good enough to show, old enough to ask again. */
    STALE,
    /** Nothing to do. */
    FRESH
}
