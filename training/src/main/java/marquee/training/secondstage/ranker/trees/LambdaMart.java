package marquee.training.secondstage.ranker.trees;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import marquee.ranking.features.Feature;
import marquee.ranking.lightgbm.TreeModel;
import marquee.ranking.lightgbm.TreeModelText;

/**
 * LambdaMART by LightGBM: Burges, "From RankNet to LambdaRank to LambdaMART", MSR-TR-2010-82. The same lists and seed give
 * the same trees. Not thread-safe.
 */
public final class LambdaMart implements AutoCloseable {

    private static final int THREADS = 2;

    /** How many characters each tree has, which is for reading them side by side and need not be there. */
    private static final String SIZES = "tree_sizes=";

    private static final String LEAVES = "leaf_value=";
    private static final String DATA = "max_bin=63 verbose=-1 num_threads=" + THREADS;

    private final LGBMDataset data;
    private final LGBMBooster booster;
    private int trees;

    private LambdaMart(LGBMDataset data, LGBMBooster booster) {
        this.data = data;
        this.booster = booster;
    }

    /** A learner that has no tree yet. */
    public static LambdaMart begin(RankedLists lists, long seed) {
        try {
            var data = LGBMDataset.createFromMat(lists.features(), lists.rows(), Feature.COUNT, true, DATA, null);
            data.setFeatureNames(Feature.names().toArray(String[]::new));
            data.setField("label", lists.labels());
            data.setField("group", lists.sizes());
            return new LambdaMart(data, LGBMBooster.create(data, parameters(seed)));
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM refuses the lists: " + e.getMessage(), e);
        }
    }

    private static String parameters(long seed) {
        return DATA + " objective=lambdarank lambdarank_truncation_level=15 num_leaves=15 learning_rate=0.05"
                + " min_data_in_leaf=100 feature_fraction=0.5 bagging_fraction=0.8 bagging_freq=1 lambda_l2=10"
                + " deterministic=true force_row_wise=true seed=" + seed;
    }

    /** Adds so many trees. */
    public void learn(int trees) {
        try {
            for (int i = 0; i < trees; i++) {
                booster.updateOneIter();
                this.trees++;
            }
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM cannot go on: " + e.getMessage(), e);
        }
    }

    /**
     * All trees so far, as LightGBM writes them.
     *
     * @param scale by which each leaf is multiplied
     */
    public String text(double scale) {
        return text(0, 0)
                .lines()
                .filter(line -> !line.startsWith(SIZES))
                .map(line -> line.startsWith(LEAVES) ? LEAVES + scaled(line.substring(LEAVES.length()), scale) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String scaled(String values, double scale) {
        return Arrays.stream(values.split(" ", -1))
                .map(value -> Double.toString(Double.parseDouble(value) * scale))
                .collect(Collectors.joining(" "));
    }

    private String text(int from, int count) {
        try {
            return booster.saveModelToString(from, count, FeatureImportanceType.GAIN);
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM cannot write its trees: " + e.getMessage(), e);
        }
    }

    /** All trees so far, as they are served. */
    TreeModel trees() {
        return TreeModelText.parse(text(0, 0));
    }

    /** So many of the last trees. */
    TreeModel newest(int count) {
        return TreeModelText.parse(text(trees - count, count));
    }

    /** What LightGBM itself says of rows. */
    double[] nativeScores(float[] rows) {
        try {
            return booster.predictForMat(
                    rows,
                    rows.length / Feature.COUNT,
                    Feature.COUNT,
                    true,
                    PredictionType.C_API_PREDICT_RAW_SCORE,
                    "num_threads=1");
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM cannot predict: " + e.getMessage(), e);
        }
    }

    /** What each feature has gained, as a share of all. */
    public Map<Feature, Double> importance() {
        try {
            double[] gains = booster.featureImportance(0, FeatureImportanceType.GAIN);
            double all = 1e-12;
            for (double gain : gains) {
                all += gain;
            }
            var shares = new EnumMap<Feature, Double>(Feature.class);
            for (Feature feature : Feature.values()) {
                shares.put(feature, gains[feature.place()] / all);
            }
            return shares;
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM cannot tell what features are worth: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            booster.close();
            data.close();
        } catch (LGBMException e) {
            throw new IllegalStateException(e);
        }
    }
}
