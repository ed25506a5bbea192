package marquee.towers.training;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import marquee.towers.features.ContentVectors;
import marquee.towers.inference.MovieTowerInputs;
import marquee.towers.inference.UserTowerInputs;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * The content-only tower, distilled from the movie tower: kernel ridge regression from content to the vectors of the
 * most rated movies, with the kernel exp(-|x - y|^2 / width) and less penalty on the better known (Saunders, Gammerman
 * and Vovk, "Ridge regression learning algorithm in dual variables", ICML 1998).
 */
final class ContentTower {

    /** The content of the movies that were learned from, {@code [landmarks, 512]}. */
    static final String LANDMARKS = "landmarks";

    /** What being like each of them adds, {@code [landmarks, dimension]}. */
    static final String COEFFICIENTS = "coefficients";

    /** Where a movie like none of them stands, {@code [dimension]}. */
    static final String MEAN = "mean";

    /** The weights the SavedModel holds. */
    static final List<String> NAMES = List.of(LANDMARKS, COEFFICIENTS, MEAN);

    private static final int MOST_LANDMARKS = 3_000;
    private static final float WIDTH = 3;
    private static final float PENALTY = 4;

    private ContentTower() {}

    /**
     * Learns the tower.
     *
     * @param vectors by movie row, as the movie tower gives them
     * @param content by movie row
     * @param counts by movie row, how often it was rated; those never rated are not learned from
     */
    static Weights distil(Weights weights, float[][] vectors, float[][] content, int[] counts) {
        int[] rows = IntStream.of(Gram.mostRated(counts, MOST_LANDMARKS))
                .filter(row -> counts[row] > 0)
                .toArray();
        int dimension = vectors[0].length;
        Weight landmarks = stack(rows, content, ContentVectors.DIMENSION);
        Weight targets = stack(rows, vectors, dimension);
        float[] mean = takeMean(targets, rows, counts);
        Weight kernel = kernel(landmarks);
        for (int i = 0; i < rows.length; i++) {
            kernel.values()[i * rows.length + i] += PENALTY / (float) Math.sqrt(counts[rows[i]]);
        }
        Weight coefficients = Algebra.product(Algebra.inverse(kernel), targets);
        return weights.with(LANDMARKS, landmarks)
                .with(COEFFICIENTS, coefficients)
                .with(MEAN, new Weight(Shape.of(dimension), mean));
    }

    /** The graph of the SavedModel. */
    static Signature signature(Ops tf, Function<String, Operand<TFloat32>> weights) {
        var content = tf.withName(MovieTowerInputs.CONTENT)
                .placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, ContentVectors.DIMENSION)));
        Operand<TFloat32> landmarks = weights.apply(LANDMARKS);
        Operand<TFloat32> distances = tf.math.sub(
                tf.math.add(squares(tf, content), tf.reshape(squares(tf, landmarks), tf.constant(new int[] {1, -1}))),
                tf.math.mul(tf.constant(2f), tf.linalg.matMul(content, landmarks, MatMul.transposeB(true))));
        Operand<TFloat32> kernel = tf.math.exp(tf.math.mul(tf.constant(-1 / WIDTH), distances));
        Operand<TFloat32> vector =
                tf.math.add(tf.linalg.matMul(kernel, weights.apply(COEFFICIENTS)), weights.apply(MEAN));
        return Signature.builder()
                .key(Signature.DEFAULT_KEY)
                .methodName("tensorflow/serving/predict")
                .input(MovieTowerInputs.CONTENT, content)
                .output(UserTowerInputs.EMBEDDING, Vectors.normalised(tf, vector))
                .build();
    }

    private static Operand<TFloat32> squares(Ops tf, Operand<TFloat32> rows) {
        return tf.reduceSum(tf.math.square(rows), tf.constant(1), ReduceSum.keepDims(true));
    }

    private static Weight kernel(Weight landmarks) {
        Weight kernel = Algebra.productTransposedRight(landmarks, landmarks);
        int n = landmarks.rows();
        var squares = new float[n];
        for (int i = 0; i < n; i++) {
            squares[i] = kernel.values()[i * n + i];
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                float distance = squares[i] + squares[j] - 2 * kernel.values()[i * n + j];
                kernel.values()[i * n + j] = (float) Math.exp(-distance / WIDTH);
            }
        }
        return kernel;
    }

    /** Subtracts the mean row, weighted by the root of the counts, and returns it. */
    private static float[] takeMean(Weight targets, int[] rows, int[] counts) {
        var mean = new float[targets.columns()];
        double total = 0;
        for (int i = 0; i < rows.length; i++) {
            double weight = Math.sqrt(counts[rows[i]]);
            total += weight;
            for (int j = 0; j < mean.length; j++) {
                mean[j] += (float) (weight * targets.values()[i * mean.length + j]);
            }
        }
        for (int i = 0; i < targets.values().length; i++) {
            targets.values()[i] -= (float) (mean[i % mean.length] / total);
        }
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= (float) total;
        }
        return mean;
    }

    private static Weight stack(int[] rows, float[][] vectors, int columns) {
        var stacked = Weight.zeros(rows.length, columns);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(vectors[rows[i]], 0, stacked.values(), i * columns, columns);
        }
        return stacked;
    }
}
