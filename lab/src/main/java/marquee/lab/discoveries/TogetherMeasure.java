package marquee.lab.discoveries;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Figures;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.metrics.Ndcg;
import marquee.evaluation.protocols.HalfTold;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Split;
import marquee.lab.EvaluationData;
import marquee.lab.ranking.RankedTowersRecommender;

/**
 * Lists for groups of 2, 4 and 6 people whom the training has not seen ({@link HalfTold}), one group for each of them: with
 * others drawn at random, and with those whose scores are most like theirs. What is served against the best means of the
 * towers' raw scores; nobody's told movies are shown by either.
 */
public final class TogetherMeasure implements Measure {

    private static final int[] SIZES = {2, 4, 6};
    private static final int FEWEST_RELEVANT = 5;
    private static final int SHOWN = 10;
    private static final Ndcg NDCG = new Ndcg(SHOWN);

    @Override
    public Map<String, Figures> run(EvaluationData data, int seed, boolean validation, Progress progress) {
        var folds = new HalfTold().split(data.interactions(), data.content(), seed);
        Split split = validation ? folds.validation() : folds.test();
        var people = split.questions().stream()
                .filter(question -> question.relevant().length >= FEWEST_RELEVANT)
                .toList();
        try (var lists = RankedTowersRecommender.served(progress).lists(split.training(), seed)) {
            float[][] scores =
                    lists.towers().score(people.stream().map(Question::person).toList());
            var served = new GroupLists(lists, data.content().movies());
            Map<String, Figures> figures = new LinkedHashMap<>();
            for (int size : SIZES) {
                var groups = new Groups(scores, size, seed);
                figures.putAll(judged(size + " random", groups.random(), people, scores, served));
                figures.putAll(judged(size + " similar", groups.similar(), people, scores, served));
            }
            return figures;
        }
    }

    private static Map<String, Figures> judged(
            String name, List<int[]> groups, List<Question> people, float[][] scores, GroupLists served) {
        var mean = new double[4];
        for (int[] group : groups) {
            var members = IntStream.of(group).mapToObj(people::get).toList();
            float[][] own =
                    IntStream.of(group).mapToObj(person -> scores[person]).toArray(float[][]::new);
            IntSet told = told(members);
            double[] average = judged(averaged(own, told), members);
            double[] fair = judged(
                    served.together(members.stream().map(Question::person).toList(), own, told, SHOWN), members);
            for (int i = 0; i < 2; i++) {
                mean[i] += average[i] / groups.size();
                mean[2 + i] += fair[i] / groups.size();
            }
        }
        Map<String, Figures> figures = new LinkedHashMap<>();
        figures.put(name + ", averaged scores", figures(mean[0], mean[1]));
        figures.put(name + ", together", figures(mean[2], mean[3]));
        return figures;
    }

    private static Figures figures(double worst, double mean) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("worst ndcg@10", worst);
        figures.put("mean ndcg@10", mean);
        return new Figures(figures);
    }

    /** The worst and the mean of the members. */
    private static double[] judged(int[] list, List<Question> members) {
        var each = members.stream()
                .mapToDouble(member -> NDCG.of(Judged.of(list, member.relevant())))
                .summaryStatistics();
        return new double[] {each.getMin(), each.getAverage()};
    }

    private static IntSet told(List<Question> members) {
        var told = new IntOpenHashSet();
        for (Question member : members) {
            for (int i = 0; i < member.person().seen(); i++) {
                told.add(member.person().movie(i));
            }
        }
        return told;
    }

    private static int[] averaged(float[][] scores, IntSet told) {
        var sum = new float[scores[0].length];
        for (float[] own : scores) {
            for (int row = 0; row < sum.length; row++) {
                sum[row] += own[row];
            }
        }
        return Best.of(sum, row -> !told.contains(row), SHOWN);
    }
}
