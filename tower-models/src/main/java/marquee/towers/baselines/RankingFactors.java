package marquee.towers.baselines;

import java.util.Random;
import marquee.towers.evaluation.Model;
import marquee.towers.evaluation.Recommender;
import marquee.towers.evaluation.Training;

/**
 * Factors that learn to put a movie somebody likes before one they have not rated, the LightFM family: a movie is the sum
 * of its features' vectors (itself, its genres, its decade), a person has a vector of their own. Kula, CBRecSys 2015.
 * Learned with Adagrad, one positive at a time.
 *
 * @param name in tables
 * @param loss how a pair of movies is chosen and weighed
 * @param features whether genres and decade are features beside the movie itself
 * @param dimension length of a vector
 * @param epochs over all positives
 * @param learningRate of Adagrad
 * @param regularisation squared length of the vectors that a step touches
 */
record RankingFactors(
        String name,
        PairLoss loss,
        boolean features,
        int dimension,
        int epochs,
        float learningRate,
        float regularisation)
        implements Recommender {

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public boolean knowsUnratedMovies() {
        return features;
    }

    @Override
    public Model fit(Training training, long seed) {
        var random = new Random(seed);
        SparseMatrix people = SparseMatrix.of(training.ratings(), Signal.POSITIVES);
        MovieFeatures movieFeatures = MovieFeatures.of(training, people.transposed(), features);
        var descent = new PairDescent(this, people, movieFeatures, random);
        for (int epoch = 0; epoch < epochs; epoch++) {
            descent.epoch();
        }
        return descent.model();
    }
}
