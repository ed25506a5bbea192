package marquee.training.fallback;

import marquee.evaluation.Evaluator;
import marquee.evaluation.Figures;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.SameForAll;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Split;

/** The same list for everybody: movies by number of positive training ratings. */
public record MostPopular() implements Recommender {

    /** Its figures on a split, fitted to what that trains on. */
    public static Figures judge(Split split) {
        try (var model = new MostPopular().fit(split.training(), 0)) {
            return Evaluator.judge(model, split);
        }
    }

    @Override
    public String name() {
        return "most-popular";
    }

    @Override
    public boolean random() {
        return false;
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        Interactions ratings = training.ratings();
        int[] counts = ratings.likes();
        var popularity = new float[counts.length];
        for (int movie = 0; movie < counts.length; movie++) {
            popularity[movie] = counts[movie];
        }
        return new SameForAll(popularity);
    }
}
