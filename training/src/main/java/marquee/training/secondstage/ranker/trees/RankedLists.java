package marquee.training.secondstage.ranker.trees;

import java.util.Arrays;
import java.util.List;
import marquee.ranking.features.Feature;

/**
 * Lists of candidates with their features and labels, as LightGBM wants them: one behind the other.
 *
 * @param features {@link Feature#COUNT} for each candidate
 * @param labels 1 for what turned out relevant, else 0
 * @param sizes of the lists
 * @param relevant how many movies were relevant to each list's person, among the candidates or not
 */
@SuppressWarnings("ArrayRecordComponent") // handed to native code and never compared
public record RankedLists(float[] features, float[] labels, int[] sizes, int[] relevant) {

    /** The same with zeros for all features of a group. */
    public RankedLists without(Feature.Group group) {
        float[] others = features.clone();
        for (Feature feature : Feature.values()) {
            for (int at = feature.place(); feature.group() == group && at < others.length; at += Feature.COUNT) {
                others[at] = 0;
            }
        }
        return new RankedLists(others, labels, sizes, relevant);
    }

    /** All of several. */
    public static RankedLists together(List<RankedLists> parts) {
        var all = new RankedLists(
                new float[parts.stream().mapToInt(part -> part.features.length).sum()],
                new float[parts.stream().mapToInt(part -> part.labels.length).sum()],
                new int[parts.stream().mapToInt(part -> part.sizes.length).sum()],
                new int[parts.stream().mapToInt(part -> part.sizes.length).sum()]);
        int features = 0;
        int labels = 0;
        int lists = 0;
        for (RankedLists part : parts) {
            System.arraycopy(part.features, 0, all.features, features, part.features.length);
            System.arraycopy(part.labels, 0, all.labels, labels, part.labels.length);
            System.arraycopy(part.sizes, 0, all.sizes, lists, part.sizes.length);
            System.arraycopy(part.relevant, 0, all.relevant, lists, part.sizes.length);
            features += part.features.length;
            labels += part.labels.length;
            lists += part.sizes.length;
        }
        return all;
    }

    /** Without some features: they say nothing of anybody. */
    RankedLists without(List<Feature> left) {
        float[] fewer = features.clone();
        for (int row = 0; row < labels.length; row++) {
            for (Feature feature : left) {
                fewer[row * Feature.COUNT + feature.place()] = 0;
            }
        }
        return new RankedLists(fewer, labels, sizes, relevant);
    }

    /** Number of lists. */
    public int size() {
        return sizes.length;
    }

    /** Number of candidates. */
    public int rows() {
        return labels.length;
    }

    /**
     * nDCG@10 of each list, ordered by scores.
     *
     * @param scores of every candidate; of equal ones the first comes first
     */
    double[] ndcgs(double[] scores) {
        var figures = new double[sizes.length];
        int from = 0;
        for (int list = 0; list < sizes.length; list++) {
            figures[list] = ndcg(scores, from, sizes[list], relevant[list]);
            from += sizes[list];
        }
        return figures;
    }

    private double ndcg(double[] scores, int from, int size, int ideal) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> from + i);
        Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
        double gain = 0;
        double best = 0;
        for (int rank = 0; rank < 10; rank++) {
            gain += rank < size ? labels[order[rank]] / log2(rank + 2) : 0;
            best += rank < ideal ? 1 / log2(rank + 2) : 0;
        }
        return gain / best;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
