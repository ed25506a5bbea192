package marquee.training.graph;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import marquee.training.settings.AttentionWeights;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Causal self-attention over a history, newest rating first: each place reads itself and what is older, by likeness and by how
 * many ratings lie between. Gated: what attention brings is multiplied by a gate of the place itself, which stands for the
 * feed-forward layer. Kang and McAuley, "Self-attentive sequential recommendation", ICDM 2018; relative places after Shaw et
 * al., NAACL 2018; gates after Zhai et al., "Actions speak louder than words", ICML 2024.
 */
final class AttentionGraph {

    /** Vectors of movies have numbers of about a tenth, so that their products make a softmax; what is read has about one. */
    private static final float READ = 10;

    private static final float NEVER = 1e9f;
    private static final float TINY = 1e-6f;

    private final Ops tf;
    private final Function<String, Operand<TFloat32>> weights;
    private final UnaryOperator<Operand<TFloat32>> dropout;
    private final int blocks;

    /** @param dropout what training does to what goes through; nothing else does */
    AttentionGraph(
            Ops tf, int blocks, Function<String, Operand<TFloat32>> weights, UnaryOperator<Operand<TFloat32>> dropout) {
        this.tf = tf;
        this.blocks = blocks;
        this.weights = weights;
        this.dropout = dropout;
    }

    /** How many of the newest ratings are read. */
    int length() {
        return Math.toIntExact(
                weights.apply(AttentionWeights.of(0, "near")).shape().get(0));
    }

    /**
     * What is known of the person after each rating, {@code [batch * length, width]}.
     *
     * @param movies {@code [batch, length]}, 0 being padding, after the oldest
     * @param stars {@code [batch, length]}
     */
    Operand<TFloat32> states(Operand<TInt32> movies, Operand<TFloat32> stars) {
        History history = history(movies);
        return normalised(blocks(blocks, read(movies, stars), history), AttentionWeights.SCALE, AttentionWeights.SHIFT);
    }

    /** The same after the newest rating only, {@code [batch, width]}: the last block is spared what else nobody asks for. */
    Operand<TFloat32> newest(Operand<TInt32> movies, Operand<TFloat32> stars) {
        History history = history(movies);
        Operand<TFloat32> states = blocks(blocks - 1, read(movies, stars), history);
        Operand<TInt32> rows = tf.math.mul(tf.range(tf.constant(0), history.batch, tf.constant(1)), history.length);
        Operand<TFloat32> newest = tf.gather(states, rows, tf.constant(0));
        Operand<TFloat32> last = tf.math.add(
                newest,
                attended(blocks - 1, seen(blocks - 1, states), seen(blocks - 1, newest), history, tf.constant(1)));
        return normalised(last, AttentionWeights.SCALE, AttentionWeights.SHIFT);
    }

    private record History(Operand<TInt32> batch, Operand<TInt32> length, Operand<TFloat32> present) {}

    private History history(Operand<TInt32> movies) {
        return new History(
                at(tf.shape(movies), 0),
                at(tf.shape(movies), 1),
                tf.dtypes.cast(tf.math.notEqual(movies, tf.constant(0)), TFloat32.class));
    }

    /** {@code [batch * length, width]}. */
    private Operand<TFloat32> read(Operand<TInt32> movies, Operand<TFloat32> stars) {
        Operand<TFloat32> present = tf.dtypes.cast(tf.math.notEqual(movies, tf.constant(0)), TFloat32.class);
        Operand<TFloat32> read = tf.math.mul(
                tf.gather(weights.apply(AttentionWeights.MOVIES), movies, tf.constant(0)), tf.constant(READ));
        Operand<TFloat32> rated =
                tf.gather(weights.apply(AttentionWeights.STARS), HalfStars.rows(tf, stars), tf.constant(0));
        Operand<TFloat32> masked =
                tf.math.mul(dropout.apply(tf.math.add(read, rated)), tf.expandDims(present, tf.constant(2)));
        return tf.reshape(masked, tf.constant(new int[] {-1, width()}));
    }

    private Operand<TFloat32> blocks(int count, Operand<TFloat32> read, History history) {
        Operand<TFloat32> states = read;
        for (int block = 0; block < count; block++) {
            Operand<TFloat32> seen = seen(block, states);
            states = tf.math.add(states, attended(block, seen, seen, history, history.length));
        }
        return states;
    }

    private int width() {
        return Math.toIntExact(weights.apply(AttentionWeights.SCALE).shape().get(0));
    }

    private Operand<TInt32> at(Operand<TInt32> shape, int axis) {
        return tf.gather(shape, tf.constant(axis), tf.constant(0));
    }

    /** {@code [asking, length]}: how many ratings older the second place is than the first, which begin with the newest. */
    private Operand<TInt32> older(Operand<TInt32> asking, Operand<TInt32> length) {
        Operand<TInt32> asks = tf.range(tf.constant(0), asking, tf.constant(1));
        Operand<TInt32> asked = tf.range(tf.constant(0), length, tf.constant(1));
        return tf.math.sub(tf.expandDims(asked, tf.constant(0)), tf.expandDims(asks, tf.constant(1)));
    }

    /** {@code [heads, asking, length]}: what the places alone say. */
    private Operand<TFloat32> byPlace(Operand<TFloat32> near, Operand<TInt32> older) {
        Operand<TInt32> within = tf.math.minimum(tf.math.maximum(older, tf.constant(0)), tf.constant(length() - 1));
        Operand<TInt32> flat = tf.reshape(within, tf.constant(new int[] {-1}));
        Operand<TInt32> shape = tf.concat(
                List.of(
                        tf.shape(older),
                        tf.constant(new int[] {Math.toIntExact(near.shape().get(1))})),
                tf.constant(0));
        return tf.linalg.transpose(
                tf.reshape(tf.gather(near, flat, tf.constant(0)), shape), tf.constant(new int[] {2, 0, 1}));
    }

    /** {@code [batch, 1, asking, length]}: 0 where the first place may read the second, far below where not. */
    private Operand<TFloat32> forbidden(Operand<TFloat32> present, Operand<TInt32> older) {
        Operand<TFloat32> allowed = tf.dtypes.cast(tf.math.greaterEqual(older, tf.constant(0)), TFloat32.class);
        Operand<TFloat32> there = tf.expandDims(tf.expandDims(present, tf.constant(1)), tf.constant(1));
        return tf.math.mul(tf.math.sub(tf.math.mul(there, allowed), tf.constant(1f)), tf.constant(NEVER));
    }

    /**
     * What a block adds to the places that ask, {@code [batch * asking, width]}.
     *
     * @param all places, as the block sees them
     * @param asks those that ask, the {@code asking} newest, as it sees them
     */
    private Operand<TFloat32> attended(
            int block, Operand<TFloat32> all, Operand<TFloat32> asks, History history, Operand<TInt32> asking) {
        Operand<TFloat32> near = weights.apply(AttentionWeights.of(block, "near"));
        int heads = Math.toIntExact(near.shape().get(1));
        Operand<TInt32> older = older(asking, history.length);
        Operand<TFloat32> query = heads(times(asks, block, "query"), history.batch, asking, heads);
        Operand<TFloat32> key = heads(times(all, block, "key"), history.batch, history.length, heads);
        Operand<TFloat32> alike = tf.math.mul(
                tf.train.batchMatMul(query, key, TFloat32.class, BatchMatMul.adjY(true)),
                tf.constant((float) Math.sqrt((double) heads / width())));
        Operand<TFloat32> shares =
                tf.nn.softmax(tf.math.add(tf.math.add(alike, byPlace(near, older)), forbidden(history.present, older)));
        Operand<TFloat32> value = heads(times(all, block, "value"), history.batch, history.length, heads);
        Operand<TFloat32> brought = tf.train.batchMatMul(shares, value, TFloat32.class);
        Operand<TFloat32> together = tf.reshape(
                tf.linalg.transpose(brought, tf.constant(new int[] {0, 2, 1, 3})),
                tf.constant(new int[] {-1, width()}));
        Operand<TFloat32> gate = times(asks, block, "gate");
        Operand<TFloat32> open = tf.math.mul(gate, tf.math.sigmoid(gate));
        return times(dropout.apply(tf.math.mul(centred(together), open)), block, "out");
    }

    private Operand<TFloat32> seen(int block, Operand<TFloat32> states) {
        return normalised(states, AttentionWeights.of(block, "scale"), AttentionWeights.of(block, "shift"));
    }

    private Operand<TFloat32> times(Operand<TFloat32> states, int block, String part) {
        return tf.linalg.matMul(states, weights.apply(AttentionWeights.of(block, part)));
    }

    /** {@code [batch, heads, length, width / heads]}. */
    private Operand<TFloat32> heads(
            Operand<TFloat32> states, Operand<TInt32> batch, Operand<TInt32> length, int heads) {
        Operand<TInt32> apart = tf.stack(List.of(batch, length, tf.constant(heads), tf.constant(width() / heads)));
        return tf.linalg.transpose(tf.reshape(states, apart), tf.constant(new int[] {0, 2, 1, 3}));
    }

    private Operand<TFloat32> normalised(Operand<TFloat32> rows, String scale, String shift) {
        return tf.math.add(
                tf.math.mul(centred(rows), tf.math.add(weights.apply(scale), tf.constant(1f))), weights.apply(shift));
    }

    /** Each row with mean 0 and deviation 1. Ba, Kiros and Hinton, "Layer normalization", 2016. */
    private Operand<TFloat32> centred(Operand<TFloat32> rows) {
        Operand<TFloat32> centred = tf.math.sub(rows, tf.math.mean(rows, tf.constant(1), Mean.keepDims(true)));
        Operand<TFloat32> variance = tf.math.mean(tf.math.square(centred), tf.constant(1), Mean.keepDims(true));
        return tf.math.mul(centred, tf.math.rsqrt(tf.math.add(variance, tf.constant(TINY))));
    }
}
