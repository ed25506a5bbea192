package marquee.training.secondstage.ranker;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.EnumMap;
import java.util.Map;
import marquee.ranking.features.Feature;
import marquee.ranking.lightgbm.TreeModel;
import marquee.ranking.lightgbm.TreeModelText;

/**
 * LambdaMART by LightGBM: Burges, "From RankNet to LambdaRank to LambdaMART", MSR-TR-2010-82. The same lists and seed give
 * the same trees.
 */
final class LambdaMart implements AutoCloseable {

    private static final int THREADS = 2;
    private static final String DATA = "max_bin=63 verbose=-1 num_threads=" + THREADS;

    private final LGBMDataset data;
    private final LGBMBooster booster;

    private LambdaMart(LGBMDataset data, LGBMBooster booster) {
        this.data = data;
        this.booster = booster;
    }

    /** A learner that has no tree yet. */
    static LambdaMart begin(RankedLists lists, long seed) {
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
    void learn(int trees) {
        try {
            for (int i = 0; i < trees; i++) {
                booster.updateOneIter();
            }
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM cannot go on: " + e.getMessage(), e);
        }
    }

    /** All trees so far, as LightGBM writes them. */
    String text() {
        try {
            return booster.saveModelToString(0, 0, FeatureImportanceType.GAIN);
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM cannot write its trees: " + e.getMessage(), e);
        }
    }

    /** All trees so far, as they are served. */
    TreeModel trees() {
        return TreeModelText.parse(text());
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
    Map<Feature, Double> importance() {
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
