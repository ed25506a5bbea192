package marquee.backend.releases;

import java.time.Instant;
import marquee.registry.ReleaseEstimate;
import org.jspecify.annotations.Nullable;

/**
 * What a release would earn in people's own lists, by movie among the first ten, as it is shown.
 *
 * @param at when it was estimated
 * @param lists in which something was left to chance and that it is estimated from
 * @param drawn how many movies that chance showed it would have shown itself; few of them tell little
 * @param known about in what share of its places it has a movie that could have been shown, 0 to 1
 * @param clicks null where it would have shown nothing of what was seen
 * @param likes null as well
 */
record EstimateView(
        Instant at,
        int lists,
        int drawn,
        double known,
        @Nullable RewardView clicks,
        @Nullable RewardView likes) {

    /**
     * A mean reward by movie.
     *
     * @param snips self-normalised by the propensities
     * @param doublyRobust with the help of how movies fared with other people; null where too little is known
     * @param effectiveChoices of how many choices the log is worth; of few of them the ranges are too narrow
     */
    record RewardView(RangeView snips, @Nullable RangeView doublyRobust, double effectiveChoices) {}

    /**
     * A figure with its 95% interval.
     *
     * @param estimate the figure
     * @param low its least
     * @param high its most
     */
    record RangeView(double estimate, double low, double high) {}

    static EstimateView of(ReleaseEstimate estimate) {
        return new EstimateView(
                estimate.at(),
                estimate.basis().lists(),
                estimate.basis().drawn(),
                estimate.basis().known(),
                estimate.clicks().map(EstimateView::of).orElse(null),
                estimate.likes().map(EstimateView::of).orElse(null));
    }

    private static RewardView of(ReleaseEstimate.Reward reward) {
        return new RewardView(
                of(reward.selfNormalised()),
                reward.doublyRobust().map(EstimateView::of).orElse(null),
                reward.effectiveChoices());
    }

    private static RangeView of(ReleaseEstimate.Range range) {
        return new RangeView(range.estimate(), range.low(), range.high());
    }
}
