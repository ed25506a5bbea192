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
import org.tensorflow.types.TFloat32;

/**
 * The content-only tower, distilled from the movie tower: ridge regression from content to the vectors of rated movies,
 * all but their last dimension, which takes what is left of length 1. A movie like no other stands where movies rated
 * once or twice stand on average, so that a movie nobody rated competes with those and not with the stars.
 */
final class ContentTower {

    /** {@code [512, dimension - 1]}. */
    static final String MAP = "map";

    /** What is added, {@code [dimension - 1]}. */
    static final String BIAS = "bias";

    /** The weights the SavedModel holds. */
    static final List<String> NAMES = List.of(MAP, BIAS);

    private static final float PENALTY = 3;
    private static final int HARDLY_RATED = 2;

    /**
     * What is predicted from content agrees with many people a little, what was learned from one rating with few; so the
     * predictions are taken back to this share, at which validation shows no loss among rated movies.
     */
    private static final float REACH = 0.5f;

    private static final float LONGEST = 0.99f;
    private static final float TINY = 1e-12f;

    private ContentTower() {}

    /**
     * Learns the tower.
     *
     * @param vectors by movie row, as the movie tower gives them
     * @param content by movie row
     * @param counts by movie row, how often it was rated; those never rated are not learned from
     */
    static Weights distil(Weights weights, float[][] vectors, float[][] content, int[] counts) {
        int[] rows =
                IntStream.range(0, counts.length).filter(row -> counts[row] > 0).toArray();
        Weight inputs = stack(rows, content, ContentVectors.DIMENSION);
        Weight targets = stack(rows, vectors, vectors[0].length - 1);
        float[] known = known(rows, counts);
        float[] inputMean = takeMean(inputs, known);
        takeMean(targets, known);
        Weight weighted = EaseMatrix.scaleRows(inputs, known);
        Weight gram = Algebra.productTransposedLeft(weighted, inputs);
        for (int i = 0; i < gram.rows(); i++) {
            gram.values()[i * gram.columns() + i] += PENALTY;
        }
        Weight map = Algebra.product(Algebra.inverse(gram), Algebra.productTransposedLeft(weighted, targets));
        float[] bias = hardlyRated(vectors, counts, targets.columns());
        for (int i = 0; i < map.values().length; i++) {
            map.values()[i] *= REACH;
            bias[i % bias.length] -= inputMean[i / bias.length] * map.values()[i];
        }
        return weights.with(MAP, map).with(BIAS, new Weight(Shape.of(bias.length), bias));
    }

    /** The graph of the SavedModel. */
    static Signature signature(Ops tf, Function<String, Operand<TFloat32>> weights) {
        var content = tf.withName(MovieTowerInputs.CONTENT)
                .placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, ContentVectors.DIMENSION)));
        Operand<TFloat32> vector = tf.math.add(tf.linalg.matMul(content, weights.apply(MAP)), weights.apply(BIAS));
        Operand<TFloat32> length = tf.math.sqrt(tf.math.maximum(squares(tf, vector), tf.constant(TINY)));
        Operand<TFloat32> within =
                tf.math.mul(vector, tf.math.minimum(tf.constant(1f), tf.math.div(tf.constant(LONGEST), length)));
        Operand<TFloat32> rest = tf.math.sqrt(tf.math.sub(tf.constant(1f), squares(tf, within)));
        return Signature.builder()
                .key(Signature.DEFAULT_KEY)
                .methodName("tensorflow/serving/predict")
                .input(MovieTowerInputs.CONTENT, content)
                .output(UserTowerInputs.EMBEDDING, tf.concat(List.of(within, rest), tf.constant(1)))
                .build();
    }

    private static Operand<TFloat32> squares(Ops tf, Operand<TFloat32> rows) {
        return tf.reduceSum(tf.math.square(rows), tf.constant(1), ReduceSum.keepDims(true));
    }

    /** The mean vector of movies rated once or twice; a movie nobody rated is no better known. */
    private static float[] hardlyRated(float[][] vectors, int[] counts, int columns) {
        var mean = new float[columns];
        int[] rows = IntStream.range(0, counts.length)
                .filter(row -> counts[row] > 0 && counts[row] <= HARDLY_RATED)
                .toArray();
        for (int row : rows) {
            for (int i = 0; i < columns; i++) {
                mean[i] += vectors[row][i] / rows.length;
            }
        }
        return mean;
    }

    /** What each movie counts: the root of its ratings, 1 on average. */
    private static float[] known(int[] rows, int[] counts) {
        double total =
                IntStream.of(rows).mapToDouble(row -> Math.sqrt(counts[row])).sum();
        var known = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            known[i] = (float) (Math.sqrt(counts[rows[i]]) * rows.length / total);
        }
        return known;
    }

    /** Subtracts the weighted mean row and returns it; the weights are 1 on average. */
    private static float[] takeMean(Weight matrix, float[] weights) {
        var sums = new double[matrix.columns()];
        for (int i = 0; i < matrix.values().length; i++) {
            sums[i % sums.length] += weights[i / sums.length] * matrix.values()[i];
        }
        var mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sums[i] / matrix.rows());
        }
        for (int i = 0; i < matrix.values().length; i++) {
            matrix.values()[i] -= mean[i % mean.length];
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
