package marquee.training.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.TFloat32;

/** Rows of numbers in a graph. */
final class RowNorms {

    private static final float TINY = 1e-12f;

    private RowNorms() {}

    /** Each row divided by its length. */
    static Operand<TFloat32> normalised(Ops tf, Operand<TFloat32> rows) {
        Operand<TFloat32> square = tf.reduceSum(tf.math.square(rows), tf.constant(1), ReduceSum.keepDims(true));
        return tf.math.mul(rows, tf.math.rsqrt(tf.math.maximum(square, tf.constant(TINY))));
    }
}
