package marquee.lab.baselines.graph;

import java.util.Random;
import marquee.evaluation.model.IterativeRecommender;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.TrainingData;
import marquee.lab.baselines.algebra.Adam;
import marquee.lab.baselines.algebra.Matrix;
import marquee.lab.baselines.algebra.Signal;
import marquee.lab.baselines.algebra.SparseMatrix;
import marquee.lab.baselines.algebra.VectorMath;

/**
 * LightGCN: vectors of people and movies, smoothed over the graph of who likes what, the mean of all layers being the
 * vector that ranks. He et al., SIGIR 2020. Trained by the BPR loss over the whole graph at once with Adam, one
 * negative for each positive at every step.
 *
 * @param name in tables
 * @param dimension length of a vector
 * @param layers of smoothing
 * @param rounds steps of Adam
 * @param learningRate of Adam
 * @param regularisation of the vectors before smoothing
 */
public record LightGcn(String name, int dimension, int layers, int rounds, float learningRate, float regularisation)
        implements IterativeRecommender {

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public LightGcn withRounds(int newRounds) {
        return new LightGcn(name, dimension, layers, newRounds, learningRate, regularisation);
    }

    @Override
    public Learner begin(TrainingData training, long seed) {
        SparseMatrix people = SparseMatrix.of(training.ratings(), Signal.POSITIVES);
        var random = new Random(seed);
        var vectors = Matrix.zeros(people.rows() + people.columns(), dimension);
        for (int i = 0; i < vectors.values().length; i++) {
            vectors.values()[i] = (float) (random.nextGaussian() * 0.1);
        }
        var adam = new Adam(vectors.values(), learningRate);
        return new Descent(people, new LikeGraph(people, layers), vectors, adam, regularisation, random);
    }

    private record Descent(
            SparseMatrix people, LikeGraph graph, Matrix vectors, Adam adam, float regularisation, Random random)
            implements Learner {

        @Override
        public void learn(int rounds) {
            for (int round = 0; round < rounds; round++) {
                Matrix gradient = graph.smooth(pairGradient(graph.smooth(vectors)));
                VectorMath.addScaled(
                        gradient.values(), 0, vectors.values(), 0, vectors.values().length, regularisation);
                adam.step(gradient.values());
            }
        }

        @Override
        public Model model() {
            return new LikeGraphModel(graph, graph.smooth(vectors), people.rows());
        }

        /** Mean gradient of -log sigmoid(score of a liked movie - score of any movie), by the smoothed vectors. */
        private Matrix pairGradient(Matrix smoothed) {
            Matrix gradient = Matrix.zeros(smoothed.rows(), smoothed.columns());
            float share = 1f / Math.max(1, people.indexes().length);
            for (int person = 0; person < people.rows(); person++) {
                for (int entry = people.start(person); entry < people.end(person); entry++) {
                    int liked = people.rows() + people.index(entry);
                    int other = people.rows() + random.nextInt(people.columns());
                    float margin = smoothed.dot(person, smoothed, liked) - smoothed.dot(person, smoothed, other);
                    float push = (float) (share / (1 + Math.exp(margin)));
                    gradient.addRow(person, smoothed, liked, -push);
                    gradient.addRow(person, smoothed, other, push);
                    gradient.addRow(liked, smoothed, person, -push);
                    gradient.addRow(other, smoothed, person, push);
                }
            }
            return gradient;
        }
    }
}
