package marquee.ranking.lightgbm;

import java.util.Arrays;
import java.util.List;

/** Scores rows by trees, some hundred rows together. Reused from request to request, so not thread-safe; makes hardly an object. */
public final class TreeScorer {

    private static final int TOGETHER = 512;

    private final LeafMasks masks;
    private final List<Column> columns;
    private final int width;
    private final boolean[] isConstant;
    private final int[][] keys;
    private final int[] left = new int[TOGETHER];

    /** @param model that scores */
    public TreeScorer(TreeModel model) {
        this.masks = model.masks();
        this.columns = masks.columns();
        this.width = model.features().size();
        this.isConstant = new boolean[columns.size()];
        this.keys = new int[columns.size()][TOGETHER];
    }

    /**
     * Scores rows: the sum of one leaf of every tree.
     *
     * @param rows features row by row
     * @param count number of rows
     * @param scores at least that long; its first {@code count} entries are overwritten
     */
    public void score(float[] rows, int count, double[] scores) {
        Arrays.fill(scores, 0, count, 0);
        for (int from = 0; from < count; from += TOGETHER) {
            score(rows, from, Math.min(TOGETHER, count - from), scores);
        }
    }

    private void score(float[] rows, int from, int count, double[] scores) {
        readKeys(rows, from, count);
        double[] leaves = masks.leaves();
        for (int tree = 0; tree < masks.trees(); tree++) {
            findLeaves(tree, count);
            int first = masks.firstLeaf(tree);
            for (int row = 0; row < count; row++) {
                scores[from + row] += leaves[first + Integer.numberOfTrailingZeros(left[row])];
            }
        }
    }

    private void readKeys(float[] rows, int from, int count) {
        for (int number = 0; number < keys.length; number++) {
            Column column = columns.get(number);
            int[] own = keys[number];
            int differing = 0;
            for (int row = 0; row < count; row++) {
                own[row] = column.key(rows[(from + row) * width + column.feature()]);
                differing |= own[row] ^ own[0];
            }
            isConstant[number] = differing == 0;
        }
    }

    private void findLeaves(int tree, int count) {
        Arrays.fill(left, 0, count, leftToAll(tree));
        for (int split = masks.firstSplit(tree); split < masks.firstSplit(tree + 1); split++) {
            int column = masks.column(split);
            if (!isConstant[column]) {
                keep(left, keys[column], count, masks.threshold(split), masks.kept(split));
            }
        }
    }

    /** Where a number is the same for all rows, as those of the person are, one comparison is enough. */
    private int leftToAll(int tree) {
        int leftToAll = ~0;
        for (int split = masks.firstSplit(tree); split < masks.firstSplit(tree + 1); split++) {
            int column = masks.column(split);
            if (isConstant[column] && keys[column][0] > masks.threshold(split)) {
                leftToAll &= masks.kept(split);
            }
        }
        return leftToAll;
    }

    /**
     * Keeps these leaves where a key is above the threshold. The comparison is one of signs that cannot overflow (Warren,
     * Hacker's Delight, 2-12), which the JVM does for many rows at once, as it does no branch.
     */
    private static void keep(int[] left, int[] keys, int count, int threshold, int kept) {
        for (int row = 0; row < count; row++) {
            int key = keys[row];
            int above = ((threshold & ~key) | ((threshold ^ ~key) & (threshold - key))) >> 31;
            left[row] &= kept | ~above;
        }
    }
}
