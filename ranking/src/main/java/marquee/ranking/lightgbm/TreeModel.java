package marquee.ranking.lightgbm;

import java.util.List;

/**
 * Gradient boosted trees as LightGBM writes them down, walked in Java: the same sums as LightGBM's own prediction,
 * without native code. Immutable and thread-safe.
 */
public final class TreeModel {

    private final List<String> features;
    private final LeafMasks masks;

    TreeModel(List<String> features, LeafMasks masks) {
        this.features = List.copyOf(features);
        this.masks = masks;
    }

    /** Names of the features that a row holds, in order. */
    public List<String> features() {
        return features;
    }

    /** Number of trees. */
    public int trees() {
        return masks.trees();
    }

    /**
     * Scores rows as {@link TreeScorer} does, once.
     *
     * @param rows features row by row
     * @param count number of rows
     * @param scores at least that long; its first {@code count} entries are overwritten
     */
    public void score(float[] rows, int count, double[] scores) {
        new TreeScorer(this).score(rows, count, scores);
    }

    LeafMasks masks() {
        return masks;
    }
}
