package marquee.training.graphmodel;

import java.util.Arrays;
import marquee.evaluation.data.Interactions;

/**
 * The movies' vectors of a trained graph, and how many people liked and rated each, by row.
 *
 * @param dimension length of a vector
 * @param movies vectors row by row, their mean length 1
 * @param likes people in the graph who like each
 * @param ratings people who rated each
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as the training
record GraphVectors(int dimension, float[] movies, int[] likes, int[] ratings) {

    /** Thinly liked movies lie anywhere. */
    static final int FEWEST_LIKES = 3;

    private static final LightGcnSettings SETTINGS = new LightGcnSettings(64, 3, 0.03f, 1e-7f);
    private static final int ROUNDS = 300;
    private static final double DAMPING = 5;

    /** More would take minutes: 300 rounds over as many take about 100 seconds on two cores. */
    private static final int MOST_LIKES = 500_000;

    /** Trains on everybody's likes, or, where there are very many, on those of people drawn evenly. */
    static GraphVectors train(Interactions ratings, long seed) {
        Likes likes = Likes.sampled(ratings, MOST_LIKES, seed);
        var descent = new GraphDescent(likes, SETTINGS, seed);
        descent.learn(ROUNDS);
        float[] smoothed = descent.smoothed();
        int n = SETTINGS.dimension();
        float[] movies = Arrays.copyOfRange(smoothed, likes.people() * n, smoothed.length);
        return new GraphVectors(n, scaled(movies, n, likes.counts()), likes.counts(), ratings.counts());
    }

    private static float[] scaled(float[] movies, int dimension, int[] likes) {
        double lengths = 0;
        int counted = 0;
        for (int row = 0; row < likes.length; row++) {
            if (likes[row] >= FEWEST_LIKES) {
                lengths += length(movies, row * dimension, dimension);
                counted++;
            }
        }
        for (int i = 0; i < movies.length && lengths > 0; i++) {
            movies[i] *= (float) (counted / lengths);
        }
        return movies;
    }

    static double length(float[] values, int from, int count) {
        double square = 0;
        for (int i = from; i < from + count; i++) {
            square += (double) values[i] * values[i];
        }
        return Math.sqrt(square);
    }

    /** Whether enough people like a movie to show it. */
    boolean isKnown(int row) {
        return likes[row] >= FEWEST_LIKES;
    }

    /** How known a movie is: the logarithm of its ratings, damped where they are few; 0 for none. */
    float fame(int row) {
        return (float) Math.log1p(ratings[row] / DAMPING);
    }
}
