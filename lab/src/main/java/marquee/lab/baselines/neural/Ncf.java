package marquee.lab.baselines.neural;

import java.util.Random;
import marquee.evaluation.model.IterativeRecommender;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.TrainingData;
import marquee.training.algebra.Signal;
import marquee.training.algebra.SparseMatrix;

/**
 * Neural collaborative filtering (NeuMF): a network says from the ids of a person and a movie whether the two belong
 * together; one branch multiplies the two vectors, the other feeds them through two layers. He et al., WWW 2017.
 * Learned by binary cross-entropy with drawn negatives. It knows people by their number only, so a tenth of the
 * examples is about "somebody", and that is who people who came later are.
 *
 * @param name in tables
 * @param dimension of every vector
 * @param negatives drawn for each positive
 * @param rounds over all positives
 * @param learningRate of Adam
 */
public record Ncf(String name, int dimension, int negatives, int rounds, float learningRate)
        implements IterativeRecommender {

    private static final int BATCH = 512;
    private static final int SOMEBODY_IN = 10;

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public Ncf withRounds(int newRounds) {
        return new Ncf(name, dimension, negatives, newRounds, learningRate);
    }

    @Override
    public Learner begin(TrainingData training, long seed) {
        SparseMatrix people = SparseMatrix.of(training.ratings(), Signal.POSITIVES);
        return new Descent(
                people,
                people.rowOfEach(),
                negatives,
                new NcfNetwork(people.rows() + 1, people.columns(), dimension, learningRate, seed),
                new Random(seed));
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one training
    private record Descent(SparseMatrix people, int[] owners, int negatives, NcfNetwork network, Random random)
            implements Learner {

        @Override
        public void learn(int rounds) {
            long examples = (long) rounds * owners.length * (1 + negatives);
            for (long step = 0; step * BATCH < examples; step++) {
                learnBatch();
            }
        }

        private void learnBatch() {
            var persons = new int[BATCH];
            var movies = new int[BATCH];
            var labels = new float[BATCH];
            for (int i = 0; i < BATCH; i++) {
                int entry = random.nextInt(owners.length);
                boolean positive = random.nextInt(1 + negatives) == 0;
                persons[i] = random.nextInt(SOMEBODY_IN) == 0 ? people.rows() : owners[entry];
                movies[i] = positive ? people.index(entry) : random.nextInt(people.columns());
                labels[i] = positive ? 1 : 0;
            }
            network.learn(persons, movies, labels);
        }

        @Override
        public Model model() {
            return network;
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
