package marquee.lab.contest;

import java.util.List;
import marquee.evaluation.TopK;
import marquee.evaluation.model.Model;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Split;

/**
 * How fast a model answers, from history to list.
 *
 * @param model already asked once, so that the machine is warm
 * @param split whose people are asked
 */
record Speed(Model model, Split split) {

    private static final int SINGLE = 100;

    Cost cost(Work<Model> fitted, double perSecondInBatches) {
        return new Cost(fitted.seconds(), fitted.peakBytes(), model.bytes(), microsOneByOne(), perSecondInBatches);
    }

    private double microsOneByOne() {
        List<Question> asked =
                split.questions().subList(0, Math.min(SINGLE, split.questions().size()));
        long start = System.nanoTime();
        for (Question question : asked) {
            float[][] scores = model.score(List.of(question.person()));
            TopK.best(scores[0], 10, split.rankable(), question.person());
        }
        return (System.nanoTime() - start) / 1e3 / Math.max(1, asked.size());
    }
}
