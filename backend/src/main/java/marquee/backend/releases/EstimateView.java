package marquee.backend.releases;

import java.time.Instant;
import marquee.registry.ReleaseEstimate;
import org.jspecify.annotations.Nullable;

/**
 * What a release would earn in people's own lists, by movie among the first ten, as it is shown.
 *
 * @param at when it was estimated
 * @param lists in which something was left to chance and that it is estimated from
 * @param known in what share of its places it has a movie that chance could have shown, 0 to 1
 * @param clicks null where it would have shown nothing of what was seen
 * @param likes null as well
 */
record EstimateView(
        Instant at,
        int lists,
        double known,
        @Nullable RewardView clicks,
        @Nullable RewardView likes) {

    /**
     * A mean reward by movie.
     *
     * @param snips self-normalised by the propensities
     * @param doublyRobust with the help of how movies fared with other people
     * @param effectiveChoices of how many choices the log is worth; of few of them the ranges are too narrow
     */
    record RewardView(RangeView snips, RangeView doublyRobust, double effectiveChoices) {}

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
                estimate.lists(),
                estimate.known(),
                estimate.clicks().map(EstimateView::of).orElse(null),
                estimate.likes().map(EstimateView::of).orElse(null));
    }

    private static RewardView of(ReleaseEstimate.Reward reward) {
        return new RewardView(of(reward.selfNormalised()), of(reward.doublyRobust()), reward.effectiveChoices());
    }

    private static RangeView of(ReleaseEstimate.Range range) {
        return new RangeView(range.estimate(), range.low(), range.high());
    }
}
