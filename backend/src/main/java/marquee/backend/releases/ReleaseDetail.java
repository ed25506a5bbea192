package marquee.backend.releases;

import java.time.Instant;
import java.util.List;
import marquee.registry.ReleaseChange;
import marquee.registry.ReleaseState;
import org.jspecify.annotations.Nullable;

/**
 * A release with what was done about it.
 *
 * @param release itself
 * @param canary how far it has come as the canary; null when it is not
 * @param estimate what it would earn, by what chance showed people; null where too little was left to chance
 * @param changes of its state, and of its share as the canary, oldest first
 */
record ReleaseDetail(
        ReleaseView release,
        @Nullable CanaryView canary,
        @Nullable EstimateView estimate,
        List<StateChange> changes) {

    /**
     * A change of its state.
     *
     * @param was the state before; null when the release was new
     * @param became the state since
     * @param who did it
     * @param why in words
     * @param forced whether against what a check said
     * @param at when
     */
    record StateChange(@Nullable String was, String became, String who, String why, boolean forced, Instant at) {

        static StateChange of(ReleaseChange change) {
            return new StateChange(
                    change.was().map(ReleaseState::word).orElse(null),
                    change.became().word(),
                    change.decision().who(),
                    change.decision().why(),
                    change.decision().forced(),
                    change.at());
        }
    }
}
