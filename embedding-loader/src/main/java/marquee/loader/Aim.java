package marquee.loader;

import java.util.Set;

/**
 * What is to become of a collection that is filled.
 *
 * @param isLive whether the alias moves to it, and old ones are dropped
 * @param needed of the old ones, those that stay
 */
record Aim(boolean isLive, Set<String> needed) {

    /** Nothing moves. */
    static final Aim BESIDE = new Aim(false, Set.of());

    /** All but these are dropped. */
    static Aim live(Set<String> needed) {
        return new Aim(true, Set.copyOf(needed));
    }
}
