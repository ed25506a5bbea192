package marquee.towers.baselines;

import java.util.Random;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Model;
import marquee.towers.evaluation.Recommender;
import marquee.towers.evaluation.Training;

/**
 * SVD with biases, as the Netflix Prize knew it: stars = mean + b_u + b_i + p_u . q_i, fitted by stochastic gradient
 * descent on the squared error. Koren, Bell &amp; Volinsky, IEEE Computer 42(8), 2009. It predicts stars and does not
 * learn what people choose to watch.
 *
 * @param name in tables
 * @param dimension of p and q
 * @param regularisation of everything learned
 * @param learningRate of every step
 * @param epochs over all ratings
 */
record BiasedSvd(String name, int dimension, float regularisation, float learningRate, int epochs)
        implements Recommender {

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public Model fit(Training training, long seed) {
        Interactions ratings = training.ratings();
        var random = new Random(seed);
        var movies = BiasedFactors.random(training.movies(), dimension, random);
        var people = BiasedFactors.random(ratings.users(), dimension, random);
        float mean = mean(ratings);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = 0; i < ratings.users(); i++) {
                int user = random.nextInt(ratings.users());
                learn(ratings, user, mean, people, movies);
            }
        }
        return new StarModel(this, mean, people, movies);
    }

    private void learn(Interactions ratings, int user, float mean, BiasedFactors people, BiasedFactors movies) {
        for (int position = ratings.start(user); position < ratings.end(user); position++) {
            int movie = ratings.item(position);
            float error = ratings.stars(position) - mean - people.predict(user, movies, movie);
            people.step(user, movies, movie, error, learningRate, regularisation);
            movies.step(movie, people, user, error, learningRate, regularisation);
        }
    }

    private static float mean(Interactions ratings) {
        double sum = 0;
        for (int position = 0; position < ratings.size(); position++) {
            sum += ratings.stars(position);
        }
        return (float) (sum / Math.max(1, ratings.size()));
    }
}
