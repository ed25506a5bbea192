package marquee.backend.recommendations;

import java.util.Locale;
import marquee.backend.ratings.History;

/** The part that an answer had to do without. */
enum Cause {
    /** Nothing was missing. */
    NONE,
    /** The user tower did not answer. */
    TOWER,
    /** The vector index did not answer. */
    INDEX,
    /** The vector index does not hold the movie that was asked about. */
    NOT_INDEXED,
    /** No release is live. */
    RELEASE,
    /** The database did not answer: what is remembered had to do. */
    DATABASE;

    /** The database when a history is only remembered. */
    static Cause of(History history) {
        return history.isCurrent() ? NONE : DATABASE;
    }

    /** The other one when this is none. */
    Cause or(Cause other) {
        return this == NONE ? other : this;
    }

    /** As metrics have it. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
