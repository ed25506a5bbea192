package marquee.ranking.candidates;

/** What people's lists are made of: sources of candidates, then rules. Lists are served with all of them. */
public enum ListPart {
    /** The towers' nearest. */
    NEAREST,
    /** The neighbours of what the person liked last. */
    NEIGHBOURS,
    /** The best liked of the genres and decades that the person's likes are of. */
    SHELVES,
    /** The nearest of those that nobody has rated. */
    UNRATED,
    /** The genres, eras and fame of what the person rated. */
    PROFILE_FIT,
    /** Each genre's part of a list. */
    CALIBRATION,
    /** Places for what nobody has rated. */
    FRESH_PLACES
}
