package marquee.lab.baselines.graph;

import java.util.Arrays;
import marquee.evaluation.model.IterativeRecommender;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.TrainingData;
import marquee.training.algebra.Matrix;
import marquee.training.graphmodel.GraphDescent;
import marquee.training.graphmodel.LightGcnSettings;
import marquee.training.graphmodel.Likes;

/**
 * LightGCN as a release trains it, on all likes.
 *
 * @param name in tables
 * @param settings of the descent
 * @param rounds steps of Adam
 */
public record LightGcn(String name, LightGcnSettings settings, int rounds) implements IterativeRecommender {

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public LightGcn withRounds(int newRounds) {
        return new LightGcn(name, settings, newRounds);
    }

    @Override
    public Learner begin(TrainingData training, long seed) {
        Likes likes = Likes.of(training.ratings());
        return new Descent(likes, new GraphDescent(likes, settings, seed), settings.dimension());
    }

    private record Descent(Likes likes, GraphDescent descent, int dimension) implements Learner {

        @Override
        public void learn(int rounds) {
            descent.learn(rounds);
        }

        @Override
        public Model model() {
            float[] smoothed = descent.smoothed();
            int people = likes.people() * dimension;
            return new LikeGraphModel(
                    descent,
                    new Matrix(likes.people(), dimension, Arrays.copyOf(smoothed, people)),
                    new Matrix(likes.movies(), dimension, Arrays.copyOfRange(smoothed, people, smoothed.length)));
        }
    }
}
