package marquee.backend.recommendations.retrieval;

import java.util.Locale;
import marquee.backend.ratings.History;

/** The part that an answer had to do without. */
public enum Degradation {
    /** Nothing was missing. */
    NONE,
    /** The user tower did not answer. */
    TOWER,
    /** The ranker was late or failed. */
    RANKER,
    /** The text encoder did not answer. */
    ENCODER,
    /** The vector index did not answer. */
    INDEX,
    /** The vector index does not hold the movie that was asked about. */
    NOT_INDEXED,
    /** No release is live. */
    RELEASE,
    /** The database did not answer: what is remembered had to do. */
    DATABASE;

    /** The database when a history is only remembered. */
    public static Degradation of(History history) {
        return history.isCurrent() ? NONE : DATABASE;
    }

    /** The other one when this is none. */
    public Degradation or(Degradation other) {
        return this == NONE ? other : this;
    }

    /** As metrics have it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
