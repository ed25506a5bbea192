package marquee.ranking.gems;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Movie vectors of a graph model in the form in which an index keeps them: of length 1, so that a search by the dot product
 * finds what fits and few know. Of {@value #EXTRA} numbers behind the graph's own, the first is how much being known costs
 * the movie, the second the weight of a new person's edge to it, and the last fills the vector up (Bachrach et al., RecSys
 * 2014, for searching the largest dot product this way). Immutable and thread-safe.
 *
 * @param movieIds by row
 * @param dimension length of a vector
 * @param values row by row
 */
@SuppressWarnings("ArrayRecordComponent") // large and never compared
public record GemVectors(long[] movieIds, int dimension, float[] values) {

    /** Numbers behind those of the graph. */
    public static final int EXTRA = 3;

    /** How many movies there are. */
    public int size() {
        return movieIds.length;
    }

    /** A copy of one. */
    public float[] vector(int row) {
        return Arrays.copyOfRange(values, row * dimension, (row + 1) * dimension);
    }

    /**
     * Where somebody lies who likes these movies, whether the graph knew them or not: one smoothing over them, which is where
     * LightGCN would put a new node with edges to them. Each counts as its edge weighs, 1 / sqrt(degree + 1), so that what
     * everybody likes says little. Nothing is trained.
     *
     * @param liked vectors as the index keeps them
     * @return a query of length 1; empty when they point nowhere
     */
    public static Optional<float[]> person(Collection<float[]> liked) {
        return liked.stream().findFirst().flatMap(any -> person(liked, any.length));
    }

    private static Optional<float[]> person(Collection<float[]> liked, int dimension) {
        var sum = new float[dimension];
        int own = dimension - EXTRA;
        for (float[] movie : liked) {
            for (int i = 0; i < own; i++) {
                sum[i] += movie[own + 1] * movie[i];
            }
        }
        double square = 0;
        for (int i = 0; i < own; i++) {
            square += (double) sum[i] * sum[i];
        }
        if (!(square > 0)) {
            return Optional.empty();
        }
        for (int i = 0; i < own; i++) {
            sum[i] /= (float) Math.sqrt(2 * square);
        }
        sum[own] = (float) Math.sqrt(0.5);
        return Optional.of(sum);
    }
}
