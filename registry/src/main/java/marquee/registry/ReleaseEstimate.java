package marquee.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * What a release would earn in people's own lists, by movie among the first ten; by what they did with lists of whichever
 * release in which something was left to chance.
 *
 * @param at when it was made, by the service's clock
 * @param lists that came into view and that this is made of
 * @param known in what share of its first ten places the release has a movie that could have been shown instead, 0 to 1; of
 *     the others nothing is said
 * @param clicks absent where it would have shown nothing of what was seen
 * @param likes of the half hour after it was seen; absent as well
 */
public record ReleaseEstimate(Instant at, int lists, double known, Optional<Reward> clicks, Optional<Reward> likes) {

    /**
     * A mean reward by movie.
     *
     * @param selfNormalised by the propensities alone
     * @param doublyRobust by the propensities and how movies fared with other people
     * @param effectiveChoices of how many choices the log is worth; of few of them the ranges are too narrow
     */
    public record Reward(Range selfNormalised, Range doublyRobust, double effectiveChoices) {}

    /**
     * A figure with its 95% interval.
     *
     * @param estimate the figure
     * @param low its least
     * @param high its most
     */
    public record Range(double estimate, double low, double high) {}
}
