package marquee.training.algebra;

/** What a rating says to a model that only knows "yes" and "how much". */
public enum Signal {
    /** Four stars or more say yes, others nothing. */
    POSITIVES,
    /** Every rating says yes: the person chose to watch the movie. */
    RATED,
    /** Every rating says yes, the better the louder: stars / 5. */
    GRADED;

    /** The weight of a rating, 0 when it says nothing. */
    float weight(float stars, boolean positive) {
        return switch (this) {
            case POSITIVES -> positive ? 1 : 0;
            case RATED -> 1;
            case GRADED -> stars / 5;
        };
    }
}
