package marquee.registry;

import java.util.EnumSet;
import java.util.Set;

/** Which state may follow which. Pure. */
final class ReleaseTransitions {

    private ReleaseTransitions() {}

    /** What may follow a state; the live release leaves its state only as another becomes live. */
    static Set<ReleaseState> after(ReleaseState state) {
        return switch (state) {
            case CANDIDATE ->
                EnumSet.of(ReleaseState.SHADOW, ReleaseState.CANARY, ReleaseState.LIVE, ReleaseState.RETIRED);
            case SHADOW ->
                EnumSet.of(ReleaseState.CANDIDATE, ReleaseState.CANARY, ReleaseState.LIVE, ReleaseState.RETIRED);
            case CANARY ->
                EnumSet.of(ReleaseState.CANDIDATE, ReleaseState.SHADOW, ReleaseState.LIVE, ReleaseState.RETIRED);
            case LIVE -> EnumSet.noneOf(ReleaseState.class);
            case RETIRED -> EnumSet.of(ReleaseState.CANDIDATE, ReleaseState.LIVE);
        };
    }

    /**
     * Lets a change pass that may be.
     *
     * @throws RegistryException with one sentence that names the remedy, when it may not be
     */
    static void require(String number, ReleaseState from, ReleaseState to) {
        if (after(from).contains(to)) {
            return;
        }
        throw RegistryException.refused(
                from == ReleaseState.LIVE && to != ReleaseState.LIVE
                        ? "Release " + number + " is live: promote another one first, or roll back."
                        : "Release " + number + " is " + from.word() + " and cannot become " + to.word()
                                + " from there.");
    }
}
