package marquee.training.content;

import java.util.List;
import java.util.stream.IntStream;
import marquee.towers.features.ContentVectors;
import marquee.towers.release.Manifest.Segment;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.TFloat32;

/**
 * How alike movies are by what they are about: a Gaussian kernel over their texts, genres, other metadata and years. The
 * same operations train the {@link ContentTower} and serve it. Stateless.
 */
final class ContentKernel {

    private static final Segment TEXT = ContentVectors.segment("text");
    private static final Segment DECADES = ContentVectors.segment("decade");

    /** Below 1 since texts name the genres, too. */
    private static final float METADATA_WEIGHT = 0.4f;

    private static final float YEAR_WEIGHT = 0.7f;

    /** Bumps every three years or so, each as wide, from the 1930s on; in decades, counted from the first. */
    private static final float[] BUMPS = bumps(30, 1.5f, 0.33f);

    private static final float WIDTH = 0.4f;
    private static final float STEEPNESS = 0.2f;
    private static final float TINY = 1e-12f;

    private ContentKernel() {}

    /**
     * What the kernel compares.
     *
     * @param content {@code [movies, 512]}, laid out as {@link ContentVectors#layout()} says
     * @param textMean {@code [384]}, the text of an average movie, which is taken off so that only differences count
     * @return {@code [movies, features]}
     */
    static Operand<TFloat32> features(Ops tf, Operand<TFloat32> content, Operand<TFloat32> textMean) {
        Operand<TFloat32> text = unit(tf, tf.math.sub(slice(tf, content, TEXT), textMean));
        var before = new Segment("", TEXT.length(), DECADES.offset() - TEXT.length());
        int end = DECADES.offset() + DECADES.length();
        var after = new Segment("", end, ContentVectors.DIMENSION - end);
        Operand<TFloat32> metadata =
                tf.concat(List.of(slice(tf, content, before), slice(tf, content, after)), tf.constant(1));
        Operand<TFloat32> year = tf.math.mul(years(tf, slice(tf, content, DECADES)), tf.constant(YEAR_WEIGHT));
        return tf.concat(List.of(text, tf.math.mul(metadata, tf.constant(METADATA_WEIGHT)), year), tf.constant(1));
    }

    /**
     * The kernel of each movie with each landmark: 1 for the same features, less the farther apart they are.
     *
     * @param movies {@code [movies, features]}
     * @param landmarks {@code [landmarks, features]}
     * @return {@code [movies, landmarks]}
     */
    static Operand<TFloat32> between(Ops tf, Operand<TFloat32> movies, Operand<TFloat32> landmarks) {
        Operand<TFloat32> transposed = tf.linalg.transpose(landmarks, tf.constant(new int[] {1, 0}));
        Operand<TFloat32> products = tf.linalg.matMul(movies, transposed);
        Operand<TFloat32> lengths = tf.math.add(
                squares(tf, movies),
                tf.reduceSum(tf.math.square(transposed), tf.constant(0), ReduceSum.keepDims(true)));
        Operand<TFloat32> distances = tf.math.sub(lengths, tf.math.mul(products, tf.constant(2f)));
        return tf.math.exp(tf.math.mul(tf.math.maximum(distances, tf.constant(0f)), tf.constant(-STEEPNESS)));
    }

    /** The two neighbouring decades that a content vector holds, as one year seen by smooth bumps; 0 without a year. */
    private static Operand<TFloat32> years(Ops tf, Operand<TFloat32> decades) {
        float[] places = bumps(DECADES.length(), 0, 1);
        Operand<TFloat32> place =
                tf.reduceSum(tf.math.mul(decades, tf.constant(places)), tf.constant(1), ReduceSum.keepDims(true));
        Operand<TFloat32> known = tf.reduceSum(decades, tf.constant(1), ReduceSum.keepDims(true));
        Operand<TFloat32> apart = tf.math.div(tf.math.sub(place, tf.constant(BUMPS)), tf.constant(WIDTH));
        Operand<TFloat32> heights = tf.math.exp(tf.math.mul(tf.math.square(apart), tf.constant(-0.5f)));
        return tf.math.mul(unit(tf, heights), known);
    }

    private static float[] bumps(int count, float first, float distance) {
        var places = new float[count];
        IntStream.range(0, count).forEach(i -> places[i] = first + i * distance);
        return places;
    }

    /** Rows of length 1; those of 0 stay. */
    private static Operand<TFloat32> unit(Ops tf, Operand<TFloat32> rows) {
        return tf.math.mul(rows, tf.math.rsqrt(tf.math.maximum(squares(tf, rows), tf.constant(TINY))));
    }

    /** The squared length of each row, {@code [rows, 1]}. */
    static Operand<TFloat32> squares(Ops tf, Operand<TFloat32> rows) {
        return tf.reduceSum(tf.math.square(rows), tf.constant(1), ReduceSum.keepDims(true));
    }

    private static Operand<TFloat32> slice(Ops tf, Operand<TFloat32> content, Segment segment) {
        return tf.slice(
                content, tf.constant(new int[] {0, segment.offset()}), tf.constant(new int[] {-1, segment.length()}));
    }
}
