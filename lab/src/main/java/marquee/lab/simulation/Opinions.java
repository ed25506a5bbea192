package marquee.lab.simulation;

import java.util.List;
import java.util.OptionalDouble;
import marquee.catalog.MovieId;
import marquee.catalog.simulation.Dice;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.data.Items;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.lab.baselines.factors.BiasedSvd;

/**
 * What people who are none would think of movies: somebody new lies between two people of a data set, as a model of stars
 * (SVD with biases) knows them, and has whims of their own. Nothing of it is told to the service. Thread-safe.
 */
final class Opinions {

    private static final BiasedSvd STARS = new BiasedSvd("truth", 16, 0.02f, 0.01f, 60);
    private static final double WHIM = 0.4;
    private static final double LEAST_SHARE = 0.5;

    private final Interactions ratings;
    private final Model model;
    private final long seed;

    private Opinions(Interactions ratings, Model model, long seed) {
        this.ratings = ratings;
        this.model = model;
        this.seed = seed;
    }

    /** Fits the model; some seconds for 100,000 ratings. */
    static Opinions of(TrainingData data, long seed) {
        return new Opinions(data.ratings(), STARS.fit(data, seed), seed);
    }

    /** Those of a person, by number. */
    OfPerson person(int number) {
        Dice dice = Dice.of(seed, "opinions", number);
        float[] first = scores(dice.below(ratings.users()));
        float[] second = scores(dice.below(ratings.users()));
        double share = LEAST_SHARE + dice.uniform() * (1 - LEAST_SHARE);
        var stars = new float[first.length];
        for (int row = 0; row < stars.length; row++) {
            stars[row] = (float) (share * first[row] + (1 - share) * second[row] + WHIM * dice.bell());
        }
        return new OfPerson(ratings, stars);
    }

    private float[] scores(int row) {
        return model.score(List.of(Person.known(row, ratings)))[0];
    }

    /** One person's. */
    static final class OfPerson {

        private final Interactions ratings;
        private final float[] stars;

        private OfPerson(Interactions ratings, float[] stars) {
            this.ratings = ratings;
            this.stars = stars;
        }

        /** Stars of a movie, not rounded; empty for one that nobody has rated, of which nothing is known. */
        OptionalDouble of(long movieId) {
            int row = ratings.items().row(new MovieId(movieId));
            return row == Items.UNKNOWN ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(stars[row], 0.5, 5));
        }

        /** The same in half steps, as people give them. */
        static double given(double stars) {
            return Math.clamp(Math.rint(2 * stars) / 2, 0.5, 5);
        }
    }
}
