package marquee.towers.baselines;

import java.util.Random;
import marquee.towers.evaluation.Model;
import marquee.towers.evaluation.Recommender;
import marquee.towers.evaluation.Training;

/**
 * Neural collaborative filtering (NeuMF): a network says from the ids of a person and a movie whether the two belong
 * together; one branch multiplies the two vectors, the other feeds them through two layers. He et al., WWW 2017. Learned
 * by binary cross-entropy with drawn negatives. It knows people by their number only, so a tenth of the examples is about
 * "somebody", and that is who people who came later are.
 *
 * @param name in tables
 * @param dimension of every vector
 * @param negatives drawn for each positive
 * @param epochs over all positives
 * @param learningRate of Adam
 */
record Ncf(String name, int dimension, int negatives, int epochs, float learningRate) implements Recommender {

    private static final int BATCH = 512;
    private static final int FEWEST_STEPS = 400;
    private static final int SOMEBODY_IN = 10;

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public Model fit(Training training, long seed) {
        SparseMatrix people = SparseMatrix.of(training.ratings(), Signal.POSITIVES);
        var network = new NcfNetwork(people.rows() + 1, people.columns(), dimension, learningRate, seed);
        var random = new Random(seed);
        long examples = (long) people.indexes().length * (1 + negatives) * epochs;
        long steps = Math.max(FEWEST_STEPS, examples / BATCH);
        int[] owners = owners(people);
        for (long step = 0; step < steps && owners.length > 0; step++) {
            learnBatch(people, owners, network, random);
        }
        return network;
    }

    private void learnBatch(SparseMatrix people, int[] owners, NcfNetwork network, Random random) {
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

    /** The person of each entry. */
    private static int[] owners(SparseMatrix people) {
        var owners = new int[people.indexes().length];
        for (int person = 0; person < people.rows(); person++) {
            for (int entry = people.start(person); entry < people.end(person); entry++) {
                owners[entry] = person;
            }
        }
        return owners;
    }
}
