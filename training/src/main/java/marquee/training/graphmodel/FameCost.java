package marquee.training.graphmodel;

import it.unimi.dsi.fastutil.floats.FloatArrays;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.training.vectors.VectorMath;

/**
 * How much a movie's being known costs it, so that lists hold what few know: found by halving on people drawn evenly, since
 * the same cost means one thing among ten thousand ratings and another among ten million. Nothing is held out: only what the
 * lists hold is looked at, not whether it is right.
 */
final class FameCost {

    /**
     * Lists are to hold movies with so much of the ratings that they would hold without a cost, by the median, before
     * {@link marquee.ranking.gems.GemOrder} sees to each person's: on validation the most right ones among lists that together
     * hold .08 of the movies.
     */
    static final double SHARE = 0.3;

    private static final int PEOPLE = 200;
    private static final int LIST = 10;
    private static final int STEPS = 12;
    private static final float HIGHEST = 2;

    private final GraphVectors vectors;
    private final Interactions ratings;
    private final int[] movies;
    private final List<float[]> fits = new ArrayList<>();

    FameCost(GraphVectors vectors, Interactions ratings) {
        this.vectors = vectors;
        this.ratings = ratings;
        this.movies = IntStream.range(0, vectors.likes().length)
                .filter(vectors::isKnown)
                .toArray();
        int step = Math.max(1, ratings.users() / PEOPLE);
        for (int user = 0; user < ratings.users(); user += step) {
            fits.add(fit(user));
        }
    }

    /** The lowest cost at which lists are as little known as they should be. */
    float find() {
        double wanted = SHARE * medianRatings(0);
        float low = 0;
        float high = HIGHEST;
        for (int i = 0; i < STEPS; i++) {
            float middle = (low + high) / 2;
            boolean enough = medianRatings(middle) <= wanted;
            low = enough ? low : middle;
            high = enough ? middle : high;
        }
        return high;
    }

    /** How every movie fits somebody; movies that they rated fit no more. Empty for somebody who likes nothing. */
    private float[] fit(int user) {
        int n = vectors.dimension();
        var person = new float[n];
        var rated = new IntOpenHashSet();
        for (int position = ratings.start(user); position < ratings.end(user); position++) {
            int movie = ratings.item(position);
            rated.add(movie);
            if (ratings.positive(position) && vectors.isKnown(movie)) {
                VectorMath.addScaled(person, 0, vectors.movies(), movie * n, n, weight(movie));
            }
        }
        double length = GraphVectors.length(person, 0, n);
        var fit = new float[length > 0 ? movies.length : 0];
        for (int i = 0; i < fit.length; i++) {
            fit[i] = rated.contains(movies[i])
                    ? Float.NEGATIVE_INFINITY
                    : (float) (VectorMath.dot(person, 0, vectors.movies(), movies[i] * n, n) / length);
        }
        return fit;
    }

    private float weight(int movie) {
        return (float) (1 / Math.sqrt(vectors.likes()[movie] + 1.0));
    }

    private double medianRatings(float cost) {
        var shown = new IntArrayList();
        fits.forEach(fit -> addBest(fit, cost, shown));
        int[] sorted = shown.toIntArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private void addBest(float[] fit, float cost, IntArrayList shown) {
        var scores = new float[fit.length];
        for (int i = 0; i < fit.length; i++) {
            scores[i] = fit[i] - cost * vectors.fame(movies[i]);
        }
        float[] sorted = scores.clone();
        FloatArrays.unstableSort(sorted);
        float last = sorted.length < LIST ? Float.NEGATIVE_INFINITY : sorted[sorted.length - LIST];
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= last && scores[i] > Float.NEGATIVE_INFINITY) {
                shown.add(vectors.ratings()[movies[i]]);
            }
        }
    }
}
