package marquee.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * What a release would earn in people's own lists, by movie among the first ten; by what they did with lists of whichever
 * release in which something was left to chance.
 *
 * @param at when it was made, by the service's clock
 * @param basis what it is made of
 * @param clicks absent where it would have shown nothing of what was seen
 * @param likes of the half hour after it was seen; absent as well
 */
public record ReleaseEstimate(Instant at, Basis basis, Optional<Reward> clicks, Optional<Reward> likes) {

    /**
     * What an estimate is made of.
     *
     * @param lists that came into view
     * @param drawn how many movies that chance showed the release would have shown itself: of none of them the estimate is of
     *     no more than what it shares with the releases that were served
     * @param known about in what share of its first ten places the release has a movie that could have been shown, 0 to 1; of
     *     the others nothing is said
     */
    public record Basis(int lists, int drawn, double known) {}

    /**
     * A mean reward by movie.
     *
     * @param selfNormalised by the propensities alone
     * @param doublyRobust by the propensities and how movies fared with other people; absent where too little is known
     * @param effectiveChoices of how many choices the log is worth; of few of them the ranges are too narrow
     */
    public record Reward(Range selfNormalised, Optional<Range> doublyRobust, double effectiveChoices) {}

    /**
     * A figure with its 95% interval.
     *
     * @param estimate the figure
     * @param low its least
     * @param high its most
     */
    public record Range(double estimate, double low, double high) {}
}
