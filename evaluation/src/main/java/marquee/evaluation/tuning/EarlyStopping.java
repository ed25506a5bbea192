package marquee.evaluation.tuning;

import marquee.evaluation.model.IterativeRecommender;
import marquee.evaluation.model.IterativeRecommender.Learner;
import marquee.evaluation.splits.Split;

/**
 * Chooses the number of rounds by validation: looks at the figure again and again and stops when it has not risen for a
 * while. Prechelt, "Early Stopping - But When?", in Neural Networks: Tricks of the Trade, 1998.
 */
public final class EarlyStopping {

    private static final int LOOKS = 30;
    private static final int PATIENCE = 6;

    private EarlyStopping() {}

    /** The recommender with the best number of rounds, and the figure it reached there. */
    static Tuned tune(IterativeRecommender recommender, Split validation, String metric, long seed) {
        int stride = Math.max(1, recommender.rounds() / LOOKS);
        int bestRounds = stride;
        double best = Double.NEGATIVE_INFINITY;
        try (Learner learner = recommender.begin(validation.training(), seed)) {
            for (int rounds = stride; goesOn(rounds, bestRounds, recommender, stride); rounds += stride) {
                learner.learn(stride);
                double figure = Tuned.figure(learner.model(), validation, metric);
                if (figure > best) {
                    best = figure;
                    bestRounds = rounds;
                }
            }
        }
        return new Tuned(recommender.withRounds(bestRounds), best);
    }

    private static boolean goesOn(int rounds, int bestRounds, IterativeRecommender recommender, int stride) {
        return rounds <= recommender.rounds() && rounds - bestRounds <= PATIENCE * stride;
    }
}
