package marquee.evaluation.tuning;

import marquee.evaluation.Evaluator;
import marquee.evaluation.model.IterativeRecommender;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.splits.Split;

/**
 * A recommender and how it did on validation.
 *
 * @param figure the higher the better
 */
record Tuned(Recommender recommender, double figure) {

    /**
     * Trains a recommender for the validation round and asks it; of one that learns in rounds also chooses their
     * number.
     */
    static Tuned on(Split validation, String metric, Recommender recommender, long seed) {
        if (recommender instanceof IterativeRecommender iterative) {
            return EarlyStopping.tune(iterative, validation, metric, seed);
        }
        try (Model model = recommender.fit(validation.training(), seed)) {
            return new Tuned(recommender, figure(model, validation, metric));
        }
    }

    /** How a model does, the higher the better; errors are below 0. */
    static double figure(Model model, Split validation, String metric) {
        double figure = Evaluator.judge(model, validation).get(metric);
        return metric.equals(Evaluator.RMSE) ? -figure : figure;
    }

    Tuned orBetter(Tuned other) {
        return other.figure > figure ? other : this;
    }
}
