package marquee.lab.baselines.factors;

import java.util.Random;
import marquee.evaluation.model.IterativeRecommender;
import marquee.evaluation.model.TrainingData;
import marquee.lab.baselines.algebra.Adagrad;
import marquee.training.algebra.Signal;
import marquee.training.algebra.SparseMatrix;

/**
 * Factors that learn to put a movie somebody likes before one they have not rated, the LightFM family: a movie is the
 * sum of its features' vectors (itself, its genres, its decade), a person has a vector of their own. Kula, CBRecSys
 * 2015. Learned with Adagrad, one positive at a time.
 *
 * @param name in tables
 * @param loss how a pair of movies is chosen and weighed
 * @param features whether genres and decade are features beside the movie itself
 * @param dimension length of a vector
 * @param rounds over all positives
 * @param adagrad how far the steps go
 */
public record RankingFactors(String name, PairLoss loss, boolean features, int dimension, int rounds, Adagrad adagrad)
        implements IterativeRecommender {

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public boolean knowsUnratedMovies() {
        return features;
    }

    @Override
    public RankingFactors withRounds(int newRounds) {
        return new RankingFactors(name, loss, features, dimension, newRounds, adagrad);
    }

    @Override
    public Learner begin(TrainingData training, long seed) {
        SparseMatrix people = SparseMatrix.of(training.ratings(), Signal.POSITIVES);
        MovieFeatures movieFeatures = MovieFeatures.of(training, people.transposed(), features);
        return new PairDescent(this, people, movieFeatures, new Random(seed));
    }
}
