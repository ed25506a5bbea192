package marquee.lab.baselines.factors;

import java.util.Random;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.IterativeRecommender;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.TrainingData;

/**
 * SVD with biases, as the Netflix Prize knew it: stars = mean + b_u + b_i + p_u . q_i, fitted by stochastic gradient
 * descent on the squared error. Koren, Bell &amp; Volinsky, IEEE Computer 42(8), 2009. It predicts stars and does not
 * learn what people choose to watch.
 *
 * @param name in tables
 * @param dimension of p and q
 * @param regularisation of everything learned
 * @param learningRate of every step
 * @param rounds over all ratings
 */
public record BiasedSvd(String name, int dimension, float regularisation, float learningRate, int rounds)
        implements IterativeRecommender {

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public BiasedSvd withRounds(int newRounds) {
        return new BiasedSvd(name, dimension, regularisation, learningRate, newRounds);
    }

    @Override
    public Learner begin(TrainingData training, long seed) {
        Interactions ratings = training.ratings();
        var random = new Random(seed);
        return new Descent(
                this,
                ratings,
                mean(ratings),
                BiasedFactors.random(ratings.users(), dimension, random),
                BiasedFactors.random(training.movies(), dimension, random),
                random);
    }

    private record Descent(
            BiasedSvd settings,
            Interactions ratings,
            float mean,
            BiasedFactors people,
            BiasedFactors movies,
            Random random)
            implements Learner {

        @Override
        public void learn(int rounds) {
            for (long i = (long) rounds * ratings.users(); i > 0; i--) {
                learnFrom(random.nextInt(ratings.users()));
            }
        }

        private void learnFrom(int user) {
            float rate = settings.learningRate;
            for (int position = ratings.start(user); position < ratings.end(user); position++) {
                int movie = ratings.item(position);
                float error = ratings.stars(position) - mean - people.predict(user, movies, movie);
                people.step(user, movies, movie, error, rate, settings.regularisation);
                movies.step(movie, people, user, error, rate, settings.regularisation);
            }
        }

        @Override
        public Model model() {
            return new StarModel(settings, mean, people, movies);
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
