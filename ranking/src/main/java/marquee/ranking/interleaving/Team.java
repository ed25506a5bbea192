package marquee.ranking.interleaving;

/** Whose choice a place of an interleaved list is. */
public enum Team {
    /** The ranker that is live. */
    CONTROL,
    /** The ranker that is tried. */
    TREATMENT
}
