package marquee.training.linear;

import java.util.Arrays;
import java.util.Random;
import marquee.training.settings.Weight;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/** Dense matrices, computed by TensorFlow on all cores. Every result is copied out, so nothing native stays behind. */
public final class Algebra {

    private Algebra() {}

    /** a b. */
    public static Weight product(Weight a, Weight b) {
        return product(a, b, false, false);
    }

    /** a' b. */
    public static Weight productTransposedLeft(Weight a, Weight b) {
        return product(a, b, true, false);
    }

    /** a b'. */
    static Weight productTransposedRight(Weight a, Weight b) {
        return product(a, b, false, true);
    }

    /** The inverse of a square matrix. */
    static Weight inverse(Weight a) {
        return Computation.run(of -> of.tf().linalg.inv(of.input(a)));
    }

    /** What a square matrix is to be multiplied with to give the right side; computed with doubles. */
    public static Weight solution(Weight square, Weight right) {
        return Computation.run(of -> {
            Ops tf = of.tf();
            var a = tf.dtypes.cast(of.input(square), TFloat64.class);
            var b = tf.dtypes.cast(of.input(right), TFloat64.class);
            return tf.dtypes.cast(tf.linalg.solve(a, b), TFloat32.class);
        });
    }

    /** An orthonormal basis of the columns of a matrix with at least as many rows as columns. */
    static Weight orthonormal(Weight a) {
        return Computation.run(of -> of.tf().linalg.qr(of.input(a)).q());
    }

    /** Eigenvectors of a symmetric matrix as columns, smallest eigenvalue first. */
    public static Weight eigenvectors(Weight symmetric) {
        return Computation.run(
                of -> of.tf().linalg.selfAdjointEig(of.input(symmetric)).v());
    }

    private static Weight product(Weight a, Weight b, boolean transposeA, boolean transposeB) {
        return Computation.run(of -> of.tf()
                .linalg
                .matMul(of.input(a), of.input(b), MatMul.transposeA(transposeA), MatMul.transposeB(transposeB)));
    }

    /** Numbers of a normal distribution, the same for the same seed. */
    static Weight gaussian(int rows, int columns, long seed) {
        var random = new Random(seed);
        var matrix = Weight.zeros(rows, columns);
        for (int i = 0; i < matrix.values().length; i++) {
            matrix.values()[i] = (float) random.nextGaussian();
        }
        return matrix;
    }

    /** A copy in which each row is multiplied with its factor. */
    public static Weight scaleRows(Weight matrix, float[] factors) {
        float[] scaled = Arrays.copyOf(matrix.values(), matrix.values().length);
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factors[i / matrix.columns()];
        }
        return new Weight(matrix.shape(), scaled);
    }
}
