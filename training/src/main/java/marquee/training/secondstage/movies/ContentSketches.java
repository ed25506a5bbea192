package marquee.training.secondstage.movies;

import java.util.Arrays;
import marquee.ranking.movies.MovieTable;
import marquee.towers.features.ContentVectors;
import marquee.training.linear.Algebra;
import marquee.training.settings.Weight;
import org.tensorflow.ndarray.Shape;

/**
 * What movies are about in 64 numbers: the first principal components of the texts in their content vectors, found on an even
 * draw of at most 20,000 movies.
 */
final class ContentSketches {

    private static final int DRAWN = 20_000;
    private static final int AT_ONCE = 4_096;

    private ContentSketches() {}

    /**
     * A sketch for each vector; what all movies have in common is taken off before.
     *
     * <p>Of texts alone: genres and years, which the second stage knows anyway, would fill the few numbers there are.
     */
    static float[][] ofTexts(float[][] vectors) {
        if (vectors.length == 0) {
            return vectors;
        }
        float[] mean = mean(vectors);
        Weight components = components(drawn(vectors), mean);
        var sketches = new float[vectors.length][];
        for (int from = 0; from < sketches.length; from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, sketches.length);
            Weight part = Algebra.product(centred(Arrays.copyOfRange(vectors, from, to), mean), components);
            for (int row = from; row < to; row++) {
                sketches[row] = part.row(row - from);
            }
        }
        return sketches;
    }

    private static float[][] drawn(float[][] vectors) {
        int step = Math.ceilDiv(vectors.length, DRAWN);
        var drawn = new float[Math.ceilDiv(vectors.length, step)][];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = vectors[i * step];
        }
        return drawn;
    }

    private static float[] mean(float[][] vectors) {
        var mean = new float
                [Math.min(vectors[0].length, ContentVectors.segment("text").length())];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.length;
            }
        }
        return mean;
    }

    /** As columns, the largest last. */
    private static Weight components(float[][] drawn, float[] mean) {
        Weight centred = centred(drawn, mean);
        Weight all = Algebra.eigenvectors(Algebra.productTransposedLeft(centred, centred));
        int dimension = mean.length;
        int kept = Math.min(MovieTable.SKETCH, dimension);
        var largest = new float[dimension * kept];
        for (int i = 0; i < dimension; i++) {
            System.arraycopy(all.values(), (i + 1) * dimension - kept, largest, i * kept, kept);
        }
        return new Weight(Shape.of(dimension, kept), largest);
    }

    private static Weight centred(float[][] vectors, float[] mean) {
        var values = new float[vectors.length * mean.length];
        for (int row = 0; row < vectors.length; row++) {
            for (int i = 0; i < mean.length; i++) {
                values[row * mean.length + i] = vectors[row][i] - mean[i];
            }
        }
        return new Weight(Shape.of(vectors.length, mean.length), values);
    }
}
