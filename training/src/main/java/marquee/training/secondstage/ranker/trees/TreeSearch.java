package marquee.training.secondstage.ranker.trees;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds how many trees are best: each cut in turn is held out, and the mean over the lists of all of them decides. One cut
 * alone has so few lists that its best number of trees is chance.
 */
public final class TreeSearch implements AutoCloseable {

    private static final int MOST_TREES = 120;
    private static final int TREES_PER_LOOK = 10;
    private static final int PATIENCE = 5;

    private final List<HeldOutCut> cuts = new ArrayList<>();

    private TreeSearch(List<RankedLists> lists, long seed) {
        for (int cut = 0; cut < lists.size(); cut++) {
            cuts.add(HeldOutCut.of(cut, lists, seed));
        }
    }

    /**
     * What was best.
     *
     * @param trees so many
     * @param cuts the lists of each, in the order of trees that have learned from the other cuts
     */
    public record Found(int trees, List<ScoredLists> cuts) {

        double ndcg() {
            return ScoredLists.ndcg(cuts);
        }
    }

    /**
     * Searches; some seconds for some thousand lists.
     *
     * @param fewest so many trees at least, however few are best
     */
    public static Found search(List<RankedLists> lists, long seed, int fewest) {
        try (var search = new TreeSearch(lists, seed)) {
            Found best = search.look(TREES_PER_LOOK);
            while (best.trees < fewest) {
                best = search.look(best.trees + TREES_PER_LOOK);
            }
            double bestNdcg = best.ndcg();
            for (int trees = best.trees + TREES_PER_LOOK;
                    trees <= MOST_TREES && trees - best.trees <= PATIENCE * TREES_PER_LOOK;
                    trees += TREES_PER_LOOK) {
                Found next = search.look(trees);
                double ndcg = next.ndcg();
                if (ndcg > bestNdcg) {
                    best = next;
                    bestNdcg = ndcg;
                }
            }
            return best;
        }
    }

    private Found look(int trees) {
        cuts.forEach(cut -> cut.learn(TREES_PER_LOOK));
        return new Found(trees, cuts.stream().map(HeldOutCut::scored).toList());
    }

    @Override
    public void close() {
        cuts.forEach(HeldOutCut::close);
    }
}
