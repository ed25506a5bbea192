package marquee.training.settings;

/**
 * What an example shows, and what it hides lest the towers learn it by heart.
 *
 * @param maxHistory ratings of an example's history at most
 * @param targets positives after the cut that an example is to predict
 * @param historyDropout share of a history that is hidden
 * @param userDropout share of the examples whose person is unknown
 * @param candidates movies a softmax runs over; with fewer movies than that, all of them
 */
public record Sampling(int maxHistory, int targets, double historyDropout, double userDropout, int candidates) {

    /** For data large enough for gradient descent. */
    public static final Sampling DEFAULT = new Sampling(300, 10, 0.3, 0.5, 10_000);

    /** The same with histories of so many ratings at most. */
    public Sampling withMaxHistory(int ratings) {
        return new Sampling(ratings, targets, historyDropout, userDropout, candidates);
    }

    /** The same with so many positives to predict. */
    public Sampling withTargets(int positives) {
        return new Sampling(maxHistory, positives, historyDropout, userDropout, candidates);
    }

    /** The same with another share of the histories hidden. */
    public Sampling withHistoryDropout(double share) {
        return new Sampling(maxHistory, targets, share, userDropout, candidates);
    }
}
