package marquee.ranking.lightgbm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads LightGBM's text model, as {@code saveModelToString} writes it: lines of {@code key=value}, first those of the
 * model, then those of each tree after {@code Tree=n}, up to {@code end of trees}.
 */
public final class TreeModelText {

    private static final int CATEGORICAL = 1;
    private static final int DEFAULT_LEFT = 2;
    private static final int MISSING_SHIFT = 2;
    private static final int MISSING_MASK = 3;

    private static final String INFINITY = "inf";

    private final List<Integer> roots = new ArrayList<>();
    private final List<Split> splits = new ArrayList<>();
    private final List<Double> leaves = new ArrayList<>();

    private record Split(int feature, float threshold, int decision, int left, int right) {}

    private TreeModelText() {}

    /**
     * The model of a text.
     *
     * @throws IllegalArgumentException when it is no such text, or a model with categories, linear leaves, averaged
     *     trees or several classes, which no ranker of ours has
     */
    public static TreeModel parse(String text) {
        var reader = new TreeModelText();
        int trees = text.indexOf("\nTree=");
        int end = text.indexOf("\nend of trees");
        if (!text.startsWith("tree\n") || end < 0) {
            throw new IllegalArgumentException("This is no text model of LightGBM: it does not begin with \"tree\", or"
                    + " \"end of trees\" is missing.");
        }
        Map<String, String> head = entries(text.substring(0, trees < 0 ? end : trees));
        require(head.getOrDefault("num_class", "1").equals("1"), "it has several classes");
        require(!text.substring(0, trees < 0 ? end : trees).contains("\naverage_output"), "it averages its trees");
        if (trees >= 0) {
            for (String tree : text.substring(trees, end).split("\nTree=", -1)) {
                if (!tree.isBlank()) {
                    reader.add(entries(tree));
                }
            }
        }
        return reader.model(List.of(value(head, "feature_names").split(" ", -1)));
    }

    private static Map<String, String> entries(String lines) {
        Map<String, String> entries = new HashMap<>();
        lines.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                entries.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return entries;
    }

    private void add(Map<String, String> tree) {
        require(tree.getOrDefault("num_cat", "0").equals("0"), "a tree splits by categories");
        require(tree.getOrDefault("is_linear", "0").equals("0"), "its leaves are linear");
        int firstNode = splits.size();
        int firstLeaf = leaves.size();
        for (String leaf : value(tree, "leaf_value").split(" ", -1)) {
            leaves.add(Double.valueOf(leaf));
        }
        boolean onlyALeaf = value(tree, "num_leaves").equals("1");
        roots.add(onlyALeaf ? ~firstLeaf : firstNode);
        if (!onlyALeaf) {
            addSplits(tree, firstNode, firstLeaf);
        }
    }

    private void addSplits(Map<String, String> tree, int firstNode, int firstLeaf) {
        String[] feature = value(tree, "split_feature").split(" ", -1);
        String[] threshold = value(tree, "threshold").split(" ", -1);
        String[] decision = value(tree, "decision_type").split(" ", -1);
        String[] left = value(tree, "left_child").split(" ", -1);
        String[] right = value(tree, "right_child").split(" ", -1);
        for (int i = 0; i < feature.length; i++) {
            int kind = Integer.parseInt(decision[i]);
            require((kind & CATEGORICAL) == 0, "a tree splits by categories");
            splits.add(new Split(
                    Integer.parseInt(feature[i]),
                    roundedDown(number(threshold[i])),
                    kind,
                    child(left[i], firstNode, firstLeaf),
                    child(right[i], firstNode, firstLeaf)));
        }
    }

    private static int child(String number, int firstNode, int firstLeaf) {
        int child = Integer.parseInt(number);
        return child >= 0 ? firstNode + child : ~(firstLeaf + ~child);
    }

    /** No number is above a threshold that LightGBM calls infinite: it parts the missing ones from the rest. */
    private static double number(String text) {
        return text.equals(INFINITY) ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    /** The largest float that is not above: a float is at most the one exactly where it is at most the other. */
    private static float roundedDown(double threshold) {
        float near = (float) threshold;
        return near > threshold ? Math.nextDown(near) : near;
    }

    private TreeModel model(List<String> features) {
        int n = splits.size();
        var nodes = new Nodes(new int[n], new float[n], new Missing[n], new boolean[n], new int[n], new int[n]);
        for (int i = 0; i < n; i++) {
            Split split = splits.get(i);
            require(split.feature < features.size(), "a tree reads a feature without a name");
            nodes.feature()[i] = split.feature;
            nodes.threshold()[i] = split.threshold;
            nodes.missing()[i] = missing(split.decision >> MISSING_SHIFT & MISSING_MASK);
            nodes.missingLeft()[i] = (split.decision & DEFAULT_LEFT) != 0;
            nodes.left()[i] = split.left;
            nodes.right()[i] = split.right;
        }
        return new TreeModel(
                features,
                LeafMasks.of(
                        roots.stream().mapToInt(Integer::intValue).toArray(),
                        nodes,
                        leaves.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private static Missing missing(int code) {
        require(code < MISSING_MASK, "a split reads missing numbers in a way of its own");
        return switch (code) {
            case 0 -> Missing.NOTHING;
            case 1 -> Missing.ZERO;
            default -> Missing.NOT_A_NUMBER;
        };
    }

    private static String value(Map<String, String> entries, String key) {
        String value = entries.get(key);
        require(value != null, "it has no \"" + key + "\"");
        return String.valueOf(value);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("This model of LightGBM cannot be served: " + otherwise + ".");
        }
    }
}
