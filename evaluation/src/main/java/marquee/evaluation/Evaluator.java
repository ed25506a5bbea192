package marquee.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import marquee.evaluation.metrics.HitRate;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.metrics.Metric;
import marquee.evaluation.metrics.Mrr;
import marquee.evaluation.metrics.Ndcg;
import marquee.evaluation.metrics.NdcgSelf;
import marquee.evaluation.metrics.Precision;
import marquee.evaluation.metrics.Recall;
import marquee.evaluation.metrics.Rmse;
import marquee.evaluation.metrics.content.Coverage;
import marquee.evaluation.metrics.content.MedianRatings;
import marquee.evaluation.metrics.content.Miscalibration;
import marquee.evaluation.metrics.content.Novelty;
import marquee.evaluation.metrics.content.UnratedLift;
import marquee.evaluation.metrics.content.UnratedShare;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.RatingPredictor;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Split;

/** Asks a model a split's questions over the whole catalogue and judges the answers. */
public final class Evaluator {

    /** Error in stars: the one figure that parameters may be chosen by which is better the lower it is. */
    public static final String RMSE = "rmse";

    private static final int DEPTH = 20;
    private static final int BATCH = 256;

    private Evaluator() {}

    /** The figures of a model by metric name; with {@code rmse} where the model predicts stars; and each person's nDCG@10. */
    public static Figures judge(Model model, Split split) {
        List<Judged> lists = lists(model, split);
        var figures = new LinkedHashMap<String, Double>();
        metrics(split).forEach(metric -> figures.put(metric.name(), metric.over(lists)));
        split.apart().forEach((about, questions) -> {
            figures.put("ndcg@10, " + about, new Ndcg(10).over(lists(model, questions, split.rankable())));
            figures.put("people, " + about, (double) questions.size());
        });
        if (model instanceof RatingPredictor predictor) {
            figures.put(RMSE, rmse(predictor, split));
        }
        return new Figures(figures, lists.stream().map(new Ndcg(10)::of).toList());
    }

    /** The judged list of every question, in the order of the questions. */
    public static List<Judged> lists(Model model, Split split) {
        return lists(model, split.questions(), split.rankable());
    }

    private static List<Judged> lists(Model model, List<Question> questions, BitSet rankable) {
        var lists = new ArrayList<Judged>(questions.size());
        for (int from = 0; from < questions.size(); from += BATCH) {
            List<Question> batch = questions.subList(from, Math.min(from + BATCH, questions.size()));
            float[][] scores = model.score(batch.stream().map(Question::person).toList());
            for (int i = 0; i < batch.size(); i++) {
                Question question = batch.get(i);
                int[] shown = TopK.best(scores[i], DEPTH, rankable, question.person());
                lists.add(Judged.of(shown, question.relevant()));
            }
        }
        return lists;
    }

    /**
     * One of the metrics that every table shows.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Metric metric(Split split, String name) {
        return metrics(split).stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no metric " + name));
    }

    /** What every table shows. */
    private static List<Metric> metrics(Split split) {
        int[] counts = split.training().ratings().counts();
        return List.of(
                new Ndcg(10),
                new Recall(10),
                new Recall(20),
                new Precision(10),
                new HitRate(10),
                new Mrr(10),
                new Coverage(10, split.rankable().cardinality()),
                new Novelty(10, counts),
                new MedianRatings(10, counts),
                new NdcgSelf(10),
                new Miscalibration(
                        10,
                        split.training().content().movies(),
                        split.questions().stream().map(Question::person).toList()),
                new UnratedShare(DEPTH, counts),
                new UnratedLift(
                        DEPTH,
                        unrated(counts, split),
                        split.questions().stream().map(Question::relevant).toList()));
    }

    private static BitSet unrated(int[] counts, Split split) {
        var unrated = (BitSet) split.rankable().clone();
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] > 0) {
                unrated.clear(row);
            }
        }
        return unrated;
    }

    private static double rmse(RatingPredictor model, Split split) {
        var rmse = new Rmse();
        for (Question question : split.questions()) {
            rmse.add(model.stars(question.person(), question.heldOut()), question.heldOutStars());
        }
        return rmse.value();
    }
}
