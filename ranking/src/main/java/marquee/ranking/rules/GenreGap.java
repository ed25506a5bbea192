package marquee.ranking.rules;

/**
 * How far the genres of a list in the making are from what they should be, as a divergence. Not thread-safe.
 *
 * <p>Movies of more genres than {@link #MOST_GENRES} count as if they had so many.
 */
interface GenreGap {

    int MOST_GENRES = 16;

    /** The target's own part in what a list has, so that what is missing does not cost everything; from Steck's paper. */
    double SMOOTHING = .01;

    /** Goes on to the next place. */
    void next();

    /** How much less the list with a movie of these genres at this place diverges than the list with one of none. */
    double closedBy(long genres);

    /** Takes a movie of these genres into the list. */
    void add(long genres);
}
