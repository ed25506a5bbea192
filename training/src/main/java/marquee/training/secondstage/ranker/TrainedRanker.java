package marquee.training.secondstage.ranker;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import marquee.ranking.features.Feature;
import marquee.ranking.features.Feature.Group;
import marquee.ranking.lightgbm.TreeModel;
import marquee.ranking.lightgbm.TreeModelText;

/**
 * What came out.
 *
 * @param text the trees, as LightGBM writes them
 * @param trees how many
 * @param ndcg of validation's lists in its order, learned from older labels alone
 * @param towers the same lists in the towers' order
 * @param importance share of the gain by feature
 * @param finds what each source of candidates found of what validation's people liked
 */
public record TrainedRanker(
        String text, int trees, double ndcg, double towers, Map<Feature, Double> importance, SourceFinds finds) {

    /** The trees as they are served. */
    public TreeModel model() {
        return TreeModelText.parse(text);
    }

    /** What the manifest says about it. */
    public Map<String, String> describe() {
        var words = new LinkedHashMap<String, String>();
        words.put("ranker", "lightgbm");
        words.put("rankerTrees", Integer.toString(trees));
        words.put("rankerNdcg@10", number(ndcg));
        words.put("rankerTowersNdcg@10", number(towers));
        words.put("rankerGainByGroup", shares(byGroup()));
        words.put("rankerGainByFeature", shares(importance));
        words.put("rankerFoundBySource", finds.describe());
        return words;
    }

    private Map<Group, Double> byGroup() {
        var groups = new EnumMap<Group, Double>(Group.class);
        importance.forEach((feature, share) -> groups.merge(feature.group(), share, Double::sum));
        return groups;
    }

    /** Largest first. */
    private static String shares(Map<? extends Enum<?>, Double> shares) {
        return shares.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue()))
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + " %.3f".formatted(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return "%.4f".formatted(value);
    }
}
