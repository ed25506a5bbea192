package marquee.lab.simulation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Stars;
import marquee.catalog.simulation.Dice;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.data.Items;
import marquee.evaluation.metrics.content.GenreMix;
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
    private final List<Movie> movies;
    private final Model model;
    private final long seed;

    private Opinions(TrainingData data, Model model, long seed) {
        this.ratings = data.ratings();
        this.movies = data.content().movies();
        this.model = model;
        this.seed = seed;
    }

    /** Fits the model; some seconds for 100,000 ratings. */
    static Opinions of(TrainingData data, long seed) {
        return new Opinions(data, STARS.fit(data, seed), seed);
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
        return new OfPerson(ratings.items(), movies, stars);
    }

    private float[] scores(int row) {
        return model.score(List.of(Person.known(row, ratings)))[0];
    }

    /** One person's. */
    static final class OfPerson {

        private final Items items;
        private final List<Movie> movies;
        private final float[] stars;
        private final GenreMix liked = new GenreMix();

        private OfPerson(Items items, List<Movie> movies, float[] stars) {
            this.items = items;
            this.movies = movies;
            this.stars = stars;
            for (int row = 0; row < stars.length; row++) {
                if (new Stars(given(stars[row])).isPositive()) {
                    liked.add(movies.get(row));
                }
            }
        }

        /** Stars of a movie, not rounded; empty for one that nobody has rated, of which nothing is known. */
        OptionalDouble of(long movieId) {
            int row = items.row(new MovieId(movieId));
            return row == Items.UNKNOWN ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(stars[row], 0.5, 5));
        }

        /** Mean stars of the best movies that they have not watched, or of all there are. */
        double best(int number, Set<Long> watched) {
            return IntStream.range(0, stars.length)
                    .filter(row -> !watched.contains(items.movie(row).value()))
                    .mapToDouble(row -> -Math.clamp(stars[row], 0.5, 5))
                    .sorted()
                    .limit(number)
                    .map(negative -> -negative)
                    .average()
                    .orElse(0);
        }

        /** Of which genres is what they would like of all that there is. */
        GenreMix liked() {
            return liked;
        }

        /** Of which genres these are; those that nobody has rated are left out. */
        GenreMix genres(List<Long> movieIds) {
            var genres = new GenreMix();
            movieIds.stream()
                    .mapToInt(id -> items.row(new MovieId(id)))
                    .filter(row -> row != Items.UNKNOWN)
                    .forEach(row -> genres.add(movies.get(row)));
            return genres;
        }

        /** The same in half steps, as people give them. */
        static double given(double stars) {
            return Math.clamp(Math.rint(2 * stars) / 2, 0.5, 5);
        }
    }
}
