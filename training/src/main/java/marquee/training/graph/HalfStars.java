package marquee.training.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Tables with a row for every half star, the first for none. */
final class HalfStars {

    private static final int MOST = 10;

    private HalfStars() {}

    /** The row of each number of stars, of the same shape; what no rating can be has the nearest. */
    static Operand<TInt32> rows(Ops tf, Operand<TFloat32> stars) {
        Operand<TInt32> halves = tf.dtypes.cast(tf.math.mul(stars, tf.constant(2f)), TInt32.class);
        return tf.math.minimum(tf.math.maximum(halves, tf.constant(0)), tf.constant(MOST));
    }
}
