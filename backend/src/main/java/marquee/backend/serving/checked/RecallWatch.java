package marquee.backend.serving.checked;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;
import marquee.evaluation.statistics.Estimate;
import marquee.evaluation.statistics.Moments;
import marquee.index.Effort;

/**
 * What is known of the recall of one kind of searches in one collection, and what they may cost therefore. Thread-safe.
 *
 * <p>Recall counts as too low when its mean lies below the floor by two standard errors, so that chance widens nothing.
 */
final class RecallWatch {

    /** Fewer searches say nothing. */
    private static final int LEAST = 5;

    private static final double STANDARD_ERRORS = 2;

    private final RecallProperties properties;
    private final RandomGenerator random;
    private final Deque<Double> recalls = new ArrayDeque<>();
    private Effort effort = Effort.USUAL;
    private long repeated;
    private boolean suspicious;

    RecallWatch(RecallProperties properties, RandomGenerator random) {
        this.properties = properties;
        this.random = random;
    }

    /** Whether the next search is to be repeated exactly; one that is exact itself never is. */
    synchronized boolean takes() {
        int oneIn = suspicious || repeated < properties.known() ? properties.oneInAtFirst() : properties.oneIn();
        return !effort.exact() && random.nextInt(oneIn) == 0;
    }

    /** What the next search may cost. */
    synchronized Effort effort() {
        return effort;
    }

    /** The mean recall of the last repeated searches; not a number before the first. */
    synchronized double recall() {
        return recalls.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /**
     * Notes the recall of a repeated search. Of searches that look farther nothing is known yet.
     *
     * @param recall in [0, 1]
     * @param of what the search was allowed to cost; one that began before searches were widened says nothing
     * @return whether searches look farther from now on
     */
    synchronized boolean note(double recall, Effort of) {
        if (!of.equals(effort)) {
            return false;
        }
        repeated++;
        recalls.addLast(recall);
        if (recalls.size() > properties.known()) {
            recalls.removeFirst();
        }
        suspicious = recall() < properties.floor();
        if (!isTooLow()) {
            return false;
        }
        int wider = effort.widening() * 2;
        effort = wider > properties.mostWidening() ? Effort.EXACT : Effort.wider(wider);
        recalls.clear();
        repeated = 0;
        return true;
    }

    private boolean isTooLow() {
        Moments moments = Moments.NONE;
        for (double recall : recalls) {
            moments = moments.plus(recall);
        }
        Estimate estimate = moments.estimate();
        return estimate.people() >= LEAST
                && estimate.mean() + STANDARD_ERRORS * Math.sqrt(estimate.meanVariance()) < properties.floor();
    }
}
