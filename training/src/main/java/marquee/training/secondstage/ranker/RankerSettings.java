package marquee.training.secondstage.ranker;

import marquee.evaluation.splits.Question.Relevant;

/**
 * How a ranker learns.
 *
 * @param holdOut what is taken from each person as labels
 * @param relevant which of these ratings say that a movie belongs high up
 * @param cuts how many times, each time other ratings are taken; the first decides, so at least 2
 * @param share of a person's ratings that is taken each time
 * @param limits how much is learned from
 * @param kept which rankers come out
 */
public record RankerSettings(HoldOut holdOut, Relevant relevant, int cuts, double share, Limits limits, Kept kept) {

    /**
     * How much is learned from.
     *
     * @param people at most, evenly spaced, whose lists are learned from at each cut
     * @param ratings at most, of people evenly spaced, that the towers of a cut learn from
     */
    public record Limits(int people, int ratings) {

        private static final Limits USUAL = new Limits(1_500, 1_000_000);
    }

    /** Which rankers come out. */
    public enum Kept {
        /** Those that validation finds better than their source's order. */
        IF_BETTER(1),
        /** All, of as many trees at least as a release has that learned from real ratings: only for measuring what ranking costs. */
        ALWAYS(100);

        private final int fewestTrees;

        Kept(int fewestTrees) {
            this.fewestTrees = fewestTrees;
        }

        int fewestTrees() {
            return fewestTrees;
        }
    }

    /** Which ratings become labels. */
    public enum HoldOut {
        /** The newest; at the next cut those before them, which the towers of that cut have not seen, nor later ones. */
        NEWEST,
        /** Drawn at random, whatever their time: only for measuring by a protocol that does so. */
        ANY
    }

    /** What a release gets: liked next. */
    public static final RankerSettings LIKED_NEXT =
            new RankerSettings(HoldOut.NEWEST, Relevant.POSITIVE, 3, 0.15, Limits.USUAL, Kept.IF_BETTER);

    /** For protocols that hold out any ratings of any time. */
    public static final RankerSettings RATED_AT_ANY_TIME =
            new RankerSettings(HoldOut.ANY, Relevant.ANY, 3, 0.15, Limits.USUAL, Kept.IF_BETTER);

    /** The same, of which any ranker comes out. */
    public RankerSettings keepingAny() {
        return new RankerSettings(holdOut, relevant, cuts, share, limits, Kept.ALWAYS);
    }
}
