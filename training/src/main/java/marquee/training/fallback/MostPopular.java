package marquee.training.fallback;

import java.util.List;
import marquee.evaluation.Evaluator;
import marquee.evaluation.Figures;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.Recommender;
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

    @SuppressWarnings("ArrayRecordComponent") // lives inside this class
    private record SameForAll(float[] popularity) implements Model {

        @Override
        public float[][] score(List<Person> people) {
            return people.stream().map(person -> popularity.clone()).toArray(float[][]::new);
        }

        @Override
        public long bytes() {
            return (long) popularity.length * Float.BYTES;
        }
    }
}
