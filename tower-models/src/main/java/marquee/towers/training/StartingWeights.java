package marquee.towers.training;

import java.util.LinkedHashMap;
import java.util.Random;
import marquee.towers.features.ContentVectors;

/** What training begins with: towers that compute what the linear model does, and a hidden layer that adds nothing yet. */
final class StartingWeights {

    private static final int HALF_STARS = 11;
    private static final float NOISE = 0.002f;
    private static final float[] STARS = {-0.3f, -0.3f, -0.3f, -0.2f, -0.1f, 0.2f, 0.7f, 0.9f, 1, 1, 1};

    private final TowerSettings settings;
    private final Random random;

    StartingWeights(TowerSettings settings, long seed) {
        this.settings = settings;
        this.random = new Random(seed);
    }

    /** The weights for so many people, with the linear model of {@code dimension - 1} dimensions built in; the scale is left at 1. */
    Weights of(LinearStart linear, int[] counts, int people) {
        int movies = linear.input().rows();
        int size = settings.dimension();
        int pooled = settings.poolings() * size;
        var weights = new LinkedHashMap<String, Weight>();
        Weight history = history(linear.input());
        weights.put(Weights.HISTORY, history);
        weights.put(Weights.USER, Weight.zeros(1 + people, size));
        weights.put(Weights.STARS, stars());
        weights.put(Weights.SHORTCUT, shortcut());
        weights.put(Weights.HIDDEN, noise((float) Math.sqrt(2.0 / pooled), pooled, settings.hidden()));
        weights.put(Weights.HIDDEN_BIAS, Weight.zeros(settings.hidden()));
        weights.put(Weights.OUT, Weight.zeros(settings.hidden(), size));
        weights.put(Weights.OUT_BIAS, everybody(history, counts));
        weights.put(Weights.MOVIE, movies(linear.output(), movies));
        weights.put(Weights.CONTENT, Weight.zeros(ContentVectors.DIMENSION, size));
        weights.put(Weights.SCALE, new Weight(org.tensorflow.ndarray.Shape.of(1), new float[1]));
        return new Weights(weights);
    }

    /** Input factors, scaled so that the mean row has length 1, under a row for padding. */
    private Weight history(Weight input) {
        var table = noise(NOISE, 1 + input.rows(), settings.dimension());
        double total = 0;
        for (int row = 0; row < input.rows(); row++) {
            total += length(input, row);
        }
        float scale = (float) (input.rows() / Math.max(total, 1e-9));
        for (int row = 0; row < input.rows(); row++) {
            for (int i = 0; i < input.columns(); i++) {
                table.values()[(row + 1) * settings.dimension() + i] +=
                        input.values()[row * input.columns() + i] * scale;
            }
        }
        return table;
    }

    /**
     * Output factors on the unit sphere, their dot products kept: the last dimension takes what a vector lacks in length
     * (Bachrach et al., "Speeding up the Xbox recommender system", RecSys 2014).
     */
    private Weight movies(Weight output, int movies) {
        var lengths = new double[movies];
        double longest = 1e-9;
        for (int row = 0; row < movies; row++) {
            lengths[row] = Math.pow(length(output, row), 1 - settings.popularityDamping());
            longest = Math.max(longest, lengths[row]);
        }
        var table = noise(NOISE, 1 + movies, settings.dimension());
        for (int row = 0; row < movies; row++) {
            double length = length(output, row);
            int at = (row + 1) * settings.dimension();
            for (int i = 0; i < output.columns() && length > 0; i++) {
                table.values()[at + i] =
                        (float) (output.values()[row * output.columns() + i] / length * lengths[row] / longest);
            }
            double share = lengths[row] / longest;
            table.values()[at + settings.dimension() - 1] = (float) Math.sqrt(Math.max(0, 1 - share * share));
        }
        return table;
    }

    /** The mean of the history's vectors over all ratings, times the share: popular movies, for want of better. */
    private Weight everybody(Weight history, int[] counts) {
        var sum = Weight.zeros(settings.dimension());
        double total = 0;
        for (int row = 0; row < counts.length; row++) {
            total += counts[row];
        }
        for (int row = 0; row < counts.length; row++) {
            double weight = settings.everybodysShare() * counts[row] / total;
            for (int i = 0; i < settings.dimension(); i++) {
                sum.values()[i] += (float) (weight * history.values()[(row + 1) * settings.dimension() + i]);
            }
        }
        return sum;
    }

    private Weight stars() {
        var table = Weight.zeros(HALF_STARS, settings.poolings());
        for (int i = 0; i < table.values().length; i++) {
            table.values()[i] = STARS[i / settings.poolings()];
        }
        return table;
    }

    private Weight shortcut() {
        int size = settings.dimension();
        var matrix = Weight.zeros((long) settings.poolings() * size, size);
        for (int row = 0; row < matrix.rows(); row++) {
            matrix.values()[row * size + row % size] =
                    settings.startingShares().get(row / size).floatValue();
        }
        return matrix;
    }

    private Weight noise(float deviation, long... dimensions) {
        var weight = Weight.zeros(dimensions);
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
