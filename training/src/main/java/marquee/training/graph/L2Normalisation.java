package marquee.training.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.TFloat32;

/** Scales rows to length 1 in a graph. Stateless. */
final class L2Normalisation {

    private static final float TINY = 1e-12f;

    private L2Normalisation() {}

    /** Each row divided by its length. */
    static Operand<TFloat32> ofRows(Ops tf, Operand<TFloat32> rows) {
        Operand<TFloat32> square = tf.reduceSum(tf.math.square(rows), tf.constant(1), ReduceSum.keepDims(true));
        return tf.math.mul(rows, tf.math.rsqrt(tf.math.maximum(square, tf.constant(TINY))));
    }
}
