package marquee.ranking.lightgbm;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import java.util.List;

/**
 * Trees as sets of leaves, a bit each, from left to right: a split that sends a row to the right rules out the leaves to its
 * left, and of what all splits of a tree leave, the first leaf is the row's (QuickScorer; Lucchese et al., SIGIR 2015). All
 * rows can be compared with one split after the other, without a branch. Immutable and thread-safe.
 */
final class LeafMasks {

    /** Bits of a set. */
    static final int MOST_LEAVES = Integer.SIZE;

    private final Object2IntLinkedOpenHashMap<Column> columns = new Object2IntLinkedOpenHashMap<>();
    private final IntArrayList splitColumns = new IntArrayList();
    private final IntArrayList thresholds = new IntArrayList();
    private final IntArrayList kept = new IntArrayList();
    private final IntArrayList firstSplits = IntArrayList.of(0);
    private final IntArrayList firstLeaves = IntArrayList.of(0);
    private final double[] leaves;
    private int size;

    private LeafMasks(int leaves) {
        this.leaves = new double[leaves];
    }

    /**
     * @param roots of the trees
     * @param leaves what each is worth, by place
     * @throws IllegalArgumentException when a tree has more leaves than there are bits
     */
    static LeafMasks of(int[] roots, Nodes nodes, double[] leaves) {
        var masks = new LeafMasks(leaves.length);
        for (int root : roots) {
            masks.add(root, nodes, leaves);
            masks.firstSplits.add(masks.kept.size());
            masks.firstLeaves.add(masks.size);
        }
        return masks;
    }

    private void add(int node, Nodes nodes, double[] leafValues) {
        if (node < 0) {
            if (leavesOfTree() == MOST_LEAVES) {
                throw new IllegalArgumentException(
                        "This model of LightGBM cannot be served: a tree has more than " + MOST_LEAVES + " leaves.");
            }
            leaves[size++] = leafValues[~node];
            return;
        }
        int first = leavesOfTree();
        add(nodes.left()[node], nodes, leafValues);
        int left = leavesOfTree() - first;
        splitColumns.add(column(new Column(nodes.feature()[node], nodes.missing()[node], nodes.missingLeft()[node])));
        thresholds.add(Column.ascending(nodes.threshold()[node]));
        kept.add(~(((1 << left) - 1) << first));
        add(nodes.right()[node], nodes, leafValues);
    }

    private int leavesOfTree() {
        return size - firstLeaves.getInt(firstLeaves.size() - 1);
    }

    private int column(Column column) {
        int next = columns.size();
        return columns.computeIfAbsent(column, any -> next);
    }

    int trees() {
        return firstLeaves.size() - 1;
    }

    /** What splits compare, by number. */
    List<Column> columns() {
        return List.copyOf(columns.keySet());
    }

    /** The first split of a tree, and behind the last tree the number of all. */
    int firstSplit(int tree) {
        return firstSplits.getInt(tree);
    }

    /** The number of the column that a split compares. */
    int column(int split) {
        return splitColumns.getInt(split);
    }

    /** The key up to which a row goes to the left. */
    int threshold(int split) {
        return thresholds.getInt(split);
    }

    /** The leaves that are left to a row that goes to the right. */
    int kept(int split) {
        return kept.getInt(split);
    }

    /** The place of a tree's leftmost leaf. */
    int firstLeaf(int tree) {
        return firstLeaves.getInt(tree);
    }

    /** What leaves are worth. Not copied, must not change. */
    double[] leaves() {
        return leaves;
    }
}
