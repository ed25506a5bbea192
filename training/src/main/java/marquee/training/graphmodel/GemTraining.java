package marquee.training.graphmodel;

import java.util.Optional;
import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.ranking.gems.GemVectors;

/** Makes the vectors by which a release finds hidden gems. */
public final class GemTraining {

    private GemTraining() {}

    /**
     * Trains a graph model and puts its movies' vectors into the form in which an index keeps them. Takes about ten seconds
     * for a hundred thousand ratings and two minutes for any number of them, on two cores.
     *
     * @return empty when hardly a movie is liked by several people
     */
    public static Optional<GemVectors> vectors(Interactions ratings, long seed) {
        GraphVectors graph = GraphVectors.train(ratings, seed);
        int[] movies =
                IntStream.range(0, graph.likes().length).filter(graph::isKnown).toArray();
        return movies.length < 2
                ? Optional.empty()
                : Optional.of(indexed(graph, movies, ratings, new FameCost(graph, ratings).find()));
    }

    private static GemVectors indexed(GraphVectors graph, int[] movies, Interactions ratings, float cost) {
        int own = graph.dimension();
        int dimension = own + GemVectors.EXTRA;
        var ids = new long[movies.length];
        var values = new float[movies.length * dimension];
        double longest = 0;
        for (int i = 0; i < movies.length; i++) {
            ids[i] = ratings.items().movie(movies[i]).value();
            int from = i * dimension;
            System.arraycopy(graph.movies(), movies[i] * own, values, from, own);
            values[from + own] = -cost * graph.fame(movies[i]);
            values[from + own + 1] = (float) (1 / Math.sqrt(graph.likes()[movies[i]] + 1.0));
            longest = Math.max(longest, GraphVectors.length(values, from, dimension));
        }
        for (int from = 0; from < values.length; from += dimension) {
            fillUp(values, from, dimension, longest);
        }
        return new GemVectors(ids, dimension, values);
    }

    /** All are scaled alike, so that none is longer than 1, and the last number makes up what is missing to 1. */
    private static void fillUp(float[] values, int from, int dimension, double longest) {
        for (int i = from; i < from + dimension; i++) {
            values[i] /= (float) longest;
        }
        double length = GraphVectors.length(values, from, dimension - 1);
        values[from + dimension - 1] = (float) Math.sqrt(Math.max(0, 1 - length * length));
    }
}
