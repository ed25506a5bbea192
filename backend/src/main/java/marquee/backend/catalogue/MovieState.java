package marquee.backend.catalogue;

import java.util.Locale;

/** What other products said of a movie. */
enum MovieState {
    /** It is as they described it. */
    LISTED,
    /** The same, and nobody is to be shown it for now. */
    UNAVAILABLE,
    /** It is no part of the catalogue. */
    DELISTED;

    static MovieState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As the database has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
