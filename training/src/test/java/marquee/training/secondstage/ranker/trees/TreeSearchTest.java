package marquee.training.secondstage.ranker.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marquee.training.secondstage.ranker.trees.TreeSearch.Found;
import org.junit.jupiter.api.Test;

class TreeSearchTest {

    private static final long SEED = 8;

    /** The third knows nothing that the others know: its labels are turned round. */
    private final List<RankedLists> cuts =
            List.of(NextDecides.lists(SEED), NextDecides.lists(SEED + 1), contrary(NextDecides.lists(SEED + 2)));

    @Test
    void so_many_trees_are_taken_as_order_each_cut_best_after_learning_from_the_others() {
        Found found = TreeSearch.search(cuts, SEED, 1);
        try (var first = HeldOutCut.of(0, cuts, SEED);
                var second = HeldOutCut.of(1, cuts, SEED);
                var third = HeldOutCut.of(2, cuts, SEED)) {
            for (int trees = 10; trees <= found.trees() + 50; trees += 10) {
                List.of(first, second, third).forEach(cut -> cut.learn(10));
                var scored = List.of(first.scored(), second.scored(), third.scored());
                assertThat(ScoredLists.ndcg(scored)).as(trees + " trees").isLessThanOrEqualTo(found.ndcg());
                if (trees == found.trees()) {
                    assertThat(scored.stream().map(ScoredLists::scores))
                            .containsExactlyElementsOf(found.cuts().stream()
                                    .map(ScoredLists::scores)
                                    .toList());
                }
            }
        }
    }

    @Test
    void as_many_are_taken_as_are_asked_for_however_few_are_best() {
        assertThat(TreeSearch.search(cuts, SEED, 95).trees()).isGreaterThanOrEqualTo(95);
    }

    private static RankedLists contrary(RankedLists lists) {
        var labels = new float[lists.labels().length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = 1 - lists.labels()[row];
        }
        int[] relevant = new int[lists.sizes().length];
        for (int list = 0; list < relevant.length; list++) {
            relevant[list] = lists.sizes()[list] - lists.relevant()[list];
        }
        return new RankedLists(lists.features(), labels, lists.sizes(), relevant);
    }
}
