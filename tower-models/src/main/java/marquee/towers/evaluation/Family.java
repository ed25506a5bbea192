package marquee.towers.evaluation;

import java.util.List;
import java.util.function.Function;

/**
 * A recommender whose parameters are still to be chosen.
 *
 * @param name in tables
 * @param candidates to choose from by validation, given what they will learn from; at least one
 */
public record Family(String name, Function<Training, List<Recommender>> candidates) {

    /** A recommender without anything to choose. */
    public static Family of(Recommender recommender) {
        return new Family(recommender.name(), training -> List.of(recommender));
    }

    /**
     * The candidate that does best on the validation round, by a metric; the first of equals. The test round is not
     * looked at.
     */
    public Recommender choose(Split validation, String metric, long seed) {
        List<Recommender> all = candidates.apply(validation.training());
        Recommender best = all.getFirst();
        double bestFigure = Double.NEGATIVE_INFINITY;
        for (Recommender candidate : all.size() == 1 ? List.<Recommender>of() : all) {
            try (Model model = candidate.fit(validation.training(), seed)) {
                double figure = Evaluator.judge(model, validation).get(metric);
                if (figure > bestFigure) {
                    best = candidate;
                    bestFigure = figure;
                }
            }
        }
        return best;
    }
}
