package marquee.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a release has come. */
public enum ReleaseState {
    /** It was made and may be loaded; nobody is shown it. */
    CANDIDATE,
    /** It computes beside the live one, and nobody is shown it. */
    SHADOW,
    /** A share of the people is shown it. */
    CANARY,
    /** Everybody is shown it, but for those of a canary. */
    LIVE,
    /** It was replaced, or given up. */
    RETIRED;

    /** The word that stands in the table and in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a word; empty when it is none. */
    static Optional<ReleaseState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
