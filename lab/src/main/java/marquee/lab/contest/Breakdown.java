package marquee.lab.contest;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.metrics.Metric;
import marquee.evaluation.splits.Split;

/** Looks behind the means: for whom a recommender works, and what it shows. */
final class Breakdown {

    private static final int[] ACTIVITY = {0, 10, 20, 50, 100, 200};
    private static final double[] TIERS = {0.01, 0.05, 0.2, 1};
    private static final List<String> TIER_NAMES = List.of("most popular 1%", "next 4%", "next 15%", "the other 80%");
    private static final int SHOWN = 10;

    private Breakdown() {}

    /** A metric by the number of ratings that people had; groups without anybody are missing. */
    static Map<String, Double> byActivity(Split split, List<Judged> lists, Metric metric) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (int group = 0; group < ACTIVITY.length; group++) {
            int from = ACTIVITY[group];
            int to = group + 1 < ACTIVITY.length ? ACTIVITY[group + 1] - 1 : Integer.MAX_VALUE;
            List<Judged> members = new ArrayList<>();
            for (int i = 0; i < lists.size(); i++) {
                int ratings = split.questions().get(i).person().count();
                if (ratings >= from && ratings <= to) {
                    members.add(lists.get(i));
                }
            }
            if (!members.isEmpty()) {
                figures.put(to == Integer.MAX_VALUE ? from + "+" : from + "-" + to, metric.over(members));
            }
        }
        return figures;
    }

    /** Share of the first ten places of everybody's list, by how often the movies are rated in training. */
    static Map<String, Double> byPopularity(Split split, List<Judged> lists) {
        int[] tiers = tiers(split.training().ratings().counts());
        var shown = new double[TIERS.length];
        double all = 0;
        for (Judged list : lists) {
            for (int place = 0; place < Math.min(SHOWN, list.shown().length); place++) {
                shown[tiers[list.shown()[place]]]++;
                all++;
            }
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int tier = 0; tier < TIERS.length; tier++) {
            shares.put(TIER_NAMES.get(tier), all == 0 ? 0 : shown[tier] / all);
        }
        return shares;
    }

    /** The tier of each movie. */
    private static int[] tiers(int[] counts) {
        int[] byCount = IntStream.range(0, counts.length).toArray();
        IntArrays.stableSort(byCount, (a, b) -> Integer.compare(counts[b], counts[a]));
        var tiers = new int[counts.length];
        int tier = 0;
        for (int rank = 0; rank < byCount.length; rank++) {
            if (rank >= TIERS[tier] * byCount.length) {
                tier++;
            }
            tiers[byCount[rank]] = tier;
        }
        return tiers;
    }
}
