package marquee.training.secondstage.ranker.trees;

import java.util.ArrayList;
import java.util.List;

/** One cut's lists, put in order by trees that learn from the other cuts alone. Not thread-safe. */
final class HeldOutCut implements AutoCloseable {

    private final RankedLists lists;
    private final LambdaMart learner;
    private final double[] scores;
    private final double[] added;

    private HeldOutCut(RankedLists lists, LambdaMart learner) {
        this.lists = lists;
        this.learner = learner;
        this.scores = new double[lists.rows()];
        this.added = new double[lists.rows()];
    }

    /** Holds out one of the cuts. */
    static HeldOutCut of(int cut, List<RankedLists> cuts, long seed) {
        List<RankedLists> others = new ArrayList<>(cuts);
        RankedLists heldOut = others.remove(cut);
        return new HeldOutCut(heldOut, LambdaMart.begin(RankedLists.together(others), seed));
    }

    /** Adds so many trees. */
    void learn(int trees) {
        learner.learn(trees);
        learner.newest(trees).score(lists.features(), lists.rows(), added);
        for (int row = 0; row < scores.length; row++) {
            scores[row] += added[row];
        }
    }

    /** What was held out, in the order of all trees so far. */
    ScoredLists scored() {
        return new ScoredLists(lists, scores.clone());
    }

    @Override
    public void close() {
        learner.close();
    }
}
