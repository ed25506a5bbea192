package marquee.ranking.lightgbm;

import java.util.Arrays;
import java.util.List;

/**
 * Gradient boosted trees as LightGBM writes them down, walked in Java: the same sums as LightGBM's own prediction,
 * without native code. Immutable and thread-safe.
 *
 * <p>Each split is a comparison of a float with a threshold rounded down to a float, which decides the same for every
 * float. Nodes of all trees stand one after the other; a child below zero is a leaf, {@code ~child} its place.
 */
public final class TreeModel {

    private static final byte NO_MISSING = 0;
    private static final byte ZERO_IS_MISSING = 1;

    /** LightGBM takes so little for nothing. */
    private static final float ZERO = 1e-35f;

    private final List<String> features;
    private final int[] roots;
    private final Nodes nodes;
    private final double[] leaves;

    TreeModel(List<String> features, int[] roots, Nodes nodes, double[] leaves) {
        this.features = List.copyOf(features);
        this.roots = roots;
        this.nodes = nodes;
        this.leaves = leaves;
    }

    /**
     * The splits of all trees, by place.
     *
     * @param feature which number of a row is compared
     * @param threshold up to which, and including which, the left child is taken
     * @param missing what counts as missing: 0 nothing (a NaN is a 0), 1 zeros and NaNs, 2 NaNs
     * @param missingLeft where a missing number goes
     * @param left child
     * @param right child
     */
    @SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
    record Nodes(int[] feature, float[] threshold, byte[] missing, boolean[] missingLeft, int[] left, int[] right) {}

    /** Names of the features that a row holds, in order. */
    public List<String> features() {
        return features;
    }

    /** Number of trees. */
    public int trees() {
        return roots.length;
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
        int width = features.size();
        for (int root : roots) {
            for (int row = 0; row < count; row++) {
                scores[row] += leaves[leaf(root, rows, row * width)];
            }
        }
    }

    private int leaf(int root, float[] rows, int from) {
        int node = root;
        while (node >= 0) {
            float value = rows[from + nodes.feature[node]];
            node = goesLeft(node, value) ? nodes.left[node] : nodes.right[node];
        }
        return ~node;
    }

    private boolean goesLeft(int node, float value) {
        if (Float.isNaN(value)) {
            return nodes.missing[node] == NO_MISSING ? 0 <= nodes.threshold[node] : nodes.missingLeft[node];
        }
        if (nodes.missing[node] == ZERO_IS_MISSING && Math.abs(value) <= ZERO) {
            return nodes.missingLeft[node];
        }
        return value <= nodes.threshold[node];
    }
}
