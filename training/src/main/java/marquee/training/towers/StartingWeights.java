package marquee.training.towers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import marquee.catalog.Movie;
import marquee.evaluation.data.Interactions;
import marquee.training.linear.HistoryWeighting;
import marquee.training.linear.LinearStart;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import marquee.training.shorthistories.GenreEmbeddings;
import marquee.training.shorthistories.ShortHistories;
import org.tensorflow.ndarray.Shape;

/**
 * What training begins with: towers that compute what the linear model does, and a hidden layer that adds nothing yet.
 *
 * <p>The dimensions: the linear model's factors; one for the root of how many people like a movie; the last one for
 * what a movie's vector then lacks in length (Bachrach et al., "Speeding up the Xbox recommender system", RecSys 2014),
 * where people have 0, so that dot products are kept on the unit sphere.
 */
public final class StartingWeights {

    /** The most popular movie's entry, as a share of the length of the longest vector of factors. */
    private static final double POPULAR = 0.5;

    private final TowerSettings settings;
    private final Random random;

    /** @param seed of the hidden layer's noise */
    public StartingWeights(TowerSettings settings, long seed) {
        this.settings = settings;
        this.random = new Random(seed);
    }

    /**
     * The weights for so many people, with the linear model built in; the scale is left at 1.
     *
     * @param movies by row
     */
    public Weights of(LinearStart linear, Interactions ratings, List<Movie> movies) {
        int size = settings.layers().dimension();
        int pooled = settings.recency().poolings() * size;
        var weights = new LinkedHashMap<String, Weight>();
        Weight history = history(linear.input());
        weights.put(Weights.HISTORY, history);
        weights.put(Weights.GENRES, GenreEmbeddings.byMovie(history, ratings.counts(), movies));
        weights.put(Weights.USER, Weight.zeros(1 + ratings.users(), size));
        weights.put(Weights.STARS, stars());
        weights.put(Weights.SHORTCUT, shortcut(settings));
        weights.put(
                Weights.HIDDEN,
                noise((float) Math.sqrt(2.0 / pooled), pooled, settings.layers().hidden()));
        weights.put(Weights.HIDDEN_BIAS, Weight.zeros(settings.layers().hidden()));
        weights.put(Weights.OUT, Weight.zeros(settings.layers().hidden(), size));
        weights.put(Weights.OUT_BIAS, popular());
        weights.put(Weights.PRIOR, ShortHistories.prior(0, 0));
        weights.put(Weights.MOVIE, movies(linear.output(), likes(ratings)));
        weights.put(Weights.SCALE, Weight.zeros(1));
        return new Weights(weights);
    }

    /** Input factors, scaled so that the mean row that is not 0 has length 1, under a row for padding. */
    private Weight history(Weight input) {
        double total = 0;
        int rows = 0;
        for (int row = 0; row < input.rows(); row++) {
            double length = length(input, row);
            total += length;
            rows += length > 0 ? 1 : 0;
        }
        float scale = (float) (rows / Math.max(total, 1e-9));
        var table = Weight.zeros(1 + input.rows(), settings.layers().dimension());
        for (int row = 0; row < input.rows(); row++) {
            for (int i = 0; i < input.columns(); i++) {
                table.values()[(row + 1) * settings.layers().dimension() + i] =
                        input.values()[row * input.columns() + i] * scale;
            }
        }
        return table;
    }

    private Weight movies(Weight output, int[] likes) {
        int size = settings.layers().dimension();
        double longest = 1e-9;
        double most = 1;
        for (int row = 0; row < likes.length; row++) {
            longest = Math.max(longest, length(output, row));
            most = Math.max(most, likes[row]);
        }
        double within = 1 / (longest * Math.hypot(1, POPULAR));
        var table = Weight.zeros(1 + likes.length, size);
        for (int row = 0; row < likes.length; row++) {
            int at = (row + 1) * size;
            for (int i = 0; i < output.columns(); i++) {
                table.values()[at + i] = (float) (output.values()[row * output.columns() + i] * within);
            }
            double popular = POPULAR * longest * within * Math.sqrt(likes[row] / most);
            double square = Math.pow(length(output, row) * within, 2) + popular * popular;
            table.values()[at + size - 2] = (float) popular;
            table.values()[at + size - 1] = (float) Math.sqrt(Math.max(0, 1 - square));
        }
        return table;
    }

    private static int[] likes(Interactions ratings) {
        return ratings.likes();
    }

    private Weight popular() {
        var vector = Weight.zeros(settings.layers().dimension());
        vector.values()[settings.layers().dimension() - 2] = 1;
        return vector;
    }

    private Weight stars() {
        float[] ofStars = HistoryWeighting.weightsOfStars();
        var table = Weight.zeros(ofStars.length, settings.recency().poolings());
        for (int i = 0; i < table.values().length; i++) {
            table.values()[i] = ofStars[i / settings.recency().poolings()];
        }
        return table;
    }

    /** The linear way that adds up the poolings by their shares. */
    static Weight shortcut(TowerSettings settings) {
        int size = settings.layers().dimension();
        var matrix = Weight.zeros((long) settings.recency().poolings() * size, size);
        for (int row = 0; row < matrix.rows(); row++) {
            matrix.values()[row * size + row % size] =
                    settings.recency().startingShares().get(row / size).floatValue();
        }
        return matrix;
    }

    private Weight noise(float deviation, long... dimensions) {
        var weight = new Weight(
                Shape.of(dimensions),
                new float[Math.toIntExact(Shape.of(dimensions).size())]);
        for (int i = 0; i < weight.values().length; i++) {
            weight.values()[i] = (float) (random.nextGaussian() * deviation);
        }
        return weight;
    }

    private static double length(Weight matrix, int row) {
        double square = 0;
        for (int i = row * matrix.columns(); i < (row + 1) * matrix.columns(); i++) {
            square += matrix.values()[i] * matrix.values()[i];
        }
        return Math.sqrt(square);
    }
}
