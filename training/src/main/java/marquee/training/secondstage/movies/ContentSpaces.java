package marquee.training.secondstage.movies;

import marquee.ranking.content.ContentSpace;
import marquee.towers.features.ContentVectors;
import marquee.training.linear.Algebra;
import marquee.training.settings.Weight;
import org.tensorflow.ndarray.Shape;

/**
 * Finds the space of what movies are about: the first principal components of the texts in their content vectors, on an even
 * draw of at most 20,000 movies.
 *
 * <p>Of texts alone: genres and years, which the second stage knows anyway, would fill the few numbers there are.
 */
public final class ContentSpaces {

    private static final int DRAWN = 20_000;

    private ContentSpaces() {}

    /** The space of these content vectors. */
    public static ContentSpace of(float[][] vectors) {
        float[] mean = mean(vectors);
        return new ContentSpace(mean, vectors.length == 0 ? new float[0] : components(drawn(vectors), mean));
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
                [vectors.length == 0
                        ? 0
                        : Math.min(
                                vectors[0].length,
                                ContentVectors.segment("text").length())];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.length;
            }
        }
        return mean;
    }

    /** By row of the text, the largest last; where there are fewer than wanted, 0 stands before them. */
    private static float[] components(float[][] drawn, float[] mean) {
        Weight centred = centred(drawn, mean);
        Weight all = Algebra.eigenvectors(Algebra.productTransposedLeft(centred, centred));
        int dimension = mean.length;
        int kept = Math.min(ContentSpace.TEXT, dimension);
        var largest = new float[dimension * ContentSpace.TEXT];
        for (int i = 0; i < dimension; i++) {
            System.arraycopy(
                    all.values(), (i + 1) * dimension - kept, largest, (i + 1) * ContentSpace.TEXT - kept, kept);
        }
        return largest;
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
