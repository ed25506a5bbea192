package marquee.training.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the newest ratings count for beside older ones.
 *
 * @param recencyScales after how many ratings the weight of a rating has fallen to 1/e, for each pooling of the history
 * @param startingShares what each pooling counts for at the start
 * @param oldRatings what a rating years older than the newest weighs beside it, its rank apart; 1 where age says nothing
 */
public record Recency(List<Double> recencyScales, List<Double> startingShares, double oldRatings) {

    /** A scale on which older ratings weigh as much as new ones. */
    public static final double FOR_EVER = 1e9;

    /** For data of any size, until validation chooses other shares. */
    public static final Recency DEFAULT =
            new Recency(List.of(1.0, 3.0, 20.0, FOR_EVER), List.of(0.0, 1.0, 0.0, 0.1), 0.7);

    /** Copies the lists; refuses shares that are not one for each scale. */
    public Recency {
        recencyScales = List.copyOf(recencyScales);
        startingShares = List.copyOf(startingShares);
        if (recencyScales.size() != startingShares.size()) {
            throw new IllegalArgumentException(
                    "Each of the poolings " + recencyScales + " wants a share, not " + startingShares + ".");
        }
    }

    /** Number of poolings. */
    public int poolings() {
        return recencyScales.size();
    }

    /** The same poolings with other shares. */
    public Recency withStartingShares(List<Double> shares) {
        return new Recency(recencyScales, shares, oldRatings);
    }

    /** The same poolings, but old ratings count as much as new ones at the start. */
    public Recency ignored() {
        var shares = new ArrayList<>(Collections.nCopies(poolings(), 0.0));
        shares.set(recencyScales.indexOf(FOR_EVER), 1.0);
        return new Recency(recencyScales, shares, 1);
    }

    /** Whether old ratings count as much as new ones. */
    public boolean isIgnored() {
        return equals(ignored());
    }
}
