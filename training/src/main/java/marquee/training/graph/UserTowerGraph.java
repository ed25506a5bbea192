package marquee.training.graph;

import java.util.List;
import java.util.function.Function;
import marquee.towers.inference.UserTowerInputs;
import marquee.training.linear.HistoryWeighting;
import marquee.training.settings.AttentionWeights;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weights;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Max;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.ReduceMin;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/**
 * The user tower: poolings of the history's vectors, each forgetting at its own pace (the weight of a rating falls
 * exponentially with the number of newer ones, and less than that with the days before the newest), then a linear
 * shortcut; for short histories also what people like in general, the genres of what was rated, and a hidden layer. The
 * sum over all of the history is one of the poolings, so nothing is forgotten altogether. Where there are weights for it,
 * {@linkplain AttentionGraph attention} over the newest ratings, in their order, stands for all that.
 */
public final class UserTowerGraph {

    /** Lengths of a history at which the shares of prior and genres are known: 0, 1, 3, 7, up to 127 and more. */
    public static final int LENGTHS = 8;

    /** The genres of so many of the newest movies are read, to save time; longer histories tell enough themselves. */
    private static final int GENRES_OF = 7;

    /** Dimensions for how likely a movie is, how popular, and what it lacks in length. */
    private static final int FAME_AND_LENGTH = 3;

    final Placeholder<TInt32> user;
    final Placeholder<TInt32> movies;
    final Placeholder<TFloat32> stars;
    final Placeholder<TFloat32> ages;
    final Operand<TFloat32> embedding;

    private final Ops tf;
    private final List<Double> scales;
    private final int dimension;
    private final float oldRatings;

    /**
     * Adds the tower to a graph.
     *
     * @param blocks of attention; 0 for poolings
     * @param weights by name; see {@link Weights} and {@link AttentionWeights} for their shapes
     */
    public UserTowerGraph(Ops tf, TowerSettings settings, int blocks, Function<String, Operand<TFloat32>> weights) {
        this.tf = tf;
        this.scales = settings.recency().recencyScales();
        this.dimension = settings.layers().dimension();
        this.oldRatings = (float) settings.recency().oldRatings();
        user = tf.withName(UserTowerInputs.USER).placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
        movies = tf.withName(UserTowerInputs.MOVIES).placeholder(TInt32.class, Placeholder.shape(Shape.of(-1, -1)));
        stars = tf.withName(UserTowerInputs.STARS).placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1)));
        ages = tf.withName(UserTowerInputs.AGES).placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1)));
        embedding = L2Normalisation.ofRows(tf, blocks > 0 ? attended(blocks, weights) : pooled(weights));
    }

    private Operand<TFloat32> pooled(Function<String, Operand<TFloat32>> weights) {
        Operand<TFloat32> pooled = poolings(weights);
        Operand<TFloat32> hidden = tf.nn.relu(tf.math.add(
                tf.linalg.matMul(directions(pooled), weights.apply(Weights.HIDDEN)),
                weights.apply(Weights.HIDDEN_BIAS)));
        Operand<TFloat32> vector = tf.math.add(
                tf.linalg.matMul(pooled, weights.apply(Weights.SHORTCUT)),
                tf.gather(weights.apply(Weights.USER), user, tf.constant(0)));
        Operand<TFloat32> shares = shares(weights.apply(Weights.PRIOR));
        Operand<TFloat32> prior = tf.math.mul(
                tf.math.add(weights.apply(Weights.OUT_BIAS), tf.linalg.matMul(hidden, weights.apply(Weights.OUT))),
                tf.math.mul(column(shares, 0), strength(weights.apply(Weights.STARS))));
        Operand<TFloat32> genres =
                tf.math.mul(genres(weights.apply(Weights.GENRES), weights.apply(Weights.STARS)), column(shares, 1));
        return tf.math.add(vector, tf.math.add(prior, genres));
    }

    /**
     * {@code [batch, dimension]}: what attention makes of the newest rating, then 1 for how likely a movie is whoever asks; what
     * is popular for who has not rated anything.
     */
    private Operand<TFloat32> attended(int blocks, Function<String, Operand<TFloat32>> weights) {
        var attention = new AttentionGraph(tf, blocks, weights, numbers -> numbers);
        Operand<TInt32> length = tf.math.minimum(
                tf.gather(tf.shape(movies), tf.constant(1), tf.constant(0)), tf.constant(attention.length()));
        Operand<TInt32> size = tf.stack(List.of(tf.constant(-1), length));
        Operand<TInt32> from = tf.constant(new int[] {0, 0});
        Operand<TFloat32> newest = attention.newest(tf.slice(movies, from, size), tf.slice(stars, from, size));
        Operand<TFloat32> any = tf.dtypes.cast(
                tf.math.greater(tf.max(movies, tf.constant(1), Max.keepDims(true)), tf.constant(0)), TFloat32.class);
        int width =
                Math.toIntExact(weights.apply(AttentionWeights.SCALE).shape().get(0));
        Operand<TFloat32> nothing = tf.math.mul(any, tf.constant(0f));
        Operand<TFloat32> filling =
                tf.linalg.matMul(nothing, tf.constant(new float[1][dimension - width - FAME_AND_LENGTH]));
        return tf.concat(
                List.of(tf.math.mul(newest, any), filling, any, tf.math.sub(tf.constant(1f), any), nothing),
                tf.constant(1));
    }

    /** What goes in and comes out of the SavedModel: {@code [batch, dimension]}, each row of length 1. */
    public Signature signature() {
        return Signature.builder()
                .key(Signature.DEFAULT_KEY)
                .methodName("tensorflow/serving/predict")
                .input(UserTowerInputs.USER, user)
                .input(UserTowerInputs.MOVIES, movies)
                .input(UserTowerInputs.STARS, stars)
                .input(UserTowerInputs.AGES, ages)
                .output(UserTowerInputs.EMBEDDING, embedding)
                .build();
    }

    /** {@code [batch, poolings * dimension]}. */
    private Operand<TFloat32> poolings(Function<String, Operand<TFloat32>> weights) {
        Operand<TFloat32> recency = tf.math.mul(recency(), tf.math.mul(mask(), age()));
        Operand<TFloat32> weight = tf.math.mul(recency, starWeights(weights.apply(Weights.STARS)));
        Operand<TFloat32> vectors = tf.gather(weights.apply(Weights.HISTORY), movies, tf.constant(0));
        Operand<TFloat32> sums = tf.train.batchMatMul(weight, vectors, TFloat32.class, BatchMatMul.adjX(true));
        return tf.reshape(sums, tf.constant(new int[] {-1, scales.size() * dimension}));
    }

    /**
     * {@code [batch, dimension]}: the sum of what the genres of the rated movies say, each weighing what its stars do. 0 for
     * whoever has chosen genres, which stand in the history under numbers beyond the movies'.
     */
    private Operand<TFloat32> genres(Operand<TFloat32> table, Operand<TFloat32> starTable) {
        Operand<TInt32> last = tf.math.sub(tf.gather(tf.shape(table), tf.constant(0), tf.constant(0)), tf.constant(1));
        Operand<TFloat32> said = tf.gather(table, tf.math.minimum(newest(movies), last), tf.constant(0));
        Operand<TFloat32> stars = tf.math.mean(tf.math.mul(starWeights(starTable), mask()), tf.constant(2));
        Operand<TFloat32> sum =
                tf.reduceSum(tf.math.mul(said, tf.expandDims(newest(stars), tf.constant(2))), tf.constant(1));
        Operand<TInt32> highest = tf.max(movies, tf.constant(1), Max.keepDims(true));
        return tf.math.mul(sum, tf.dtypes.cast(tf.math.lessEqual(highest, last), TFloat32.class));
    }

    /** {@code [batch, at most GENRES_OF]}, of {@code [batch, length]}. */
    private <T extends TNumber> Operand<T> newest(Operand<T> history) {
        Operand<TInt32> length = tf.gather(tf.shape(history), tf.constant(1), tf.constant(0));
        Operand<TInt32> size = tf.stack(List.of(tf.constant(-1), tf.math.minimum(length, tf.constant(GENRES_OF))));
        return tf.slice(history, tf.constant(new int[] {0, 0}), size);
    }

    private Operand<TFloat32> column(Operand<TFloat32> matrix, int column) {
        return tf.slice(matrix, tf.constant(new int[] {0, column}), tf.constant(new int[] {-1, 1}));
    }

    /** {@code [batch, 2]}: linear between the known lengths, on the scale of log2(1 + length). */
    private Operand<TFloat32> shares(Operand<TFloat32> known) {
        Operand<TFloat32> ratings = tf.reduceSum(mask(), tf.constant(1));
        Operand<TFloat32> place = tf.math.minimum(
                tf.math.div(tf.math.log1p(ratings), tf.constant((float) Math.log(2))), tf.constant(LENGTHS - 1f));
        Operand<TFloat32> distance = tf.math.abs(
                tf.math.sub(place, tf.range(tf.constant(0f), tf.constant((float) LENGTHS), tf.constant(1f))));
        Operand<TFloat32> hats = tf.math.maximum(tf.math.sub(tf.constant(1f), distance), tf.constant(0f));
        return tf.linalg.matMul(hats, known);
    }

    /**
     * {@code [batch, 1]}: how much the stars weigh on average, without their signs; 1 for an empty history. The prior counts no
     * more than that, so that a few low ratings, which weigh little, are not drowned by what everybody likes.
     */
    private Operand<TFloat32> strength(Operand<TFloat32> table) {
        Operand<TFloat32> each = tf.math.mean(tf.math.abs(tf.math.mul(starWeights(table), mask())), tf.constant(2));
        Operand<TFloat32> weight = tf.reduceSum(each, tf.constant(1), ReduceSum.keepDims(true));
        Operand<TFloat32> ratings = tf.reduceSum(mask(), tf.constant(1));
        Operand<TFloat32> none = tf.dtypes.cast(tf.math.equal(ratings, tf.constant(0f)), TFloat32.class);
        return tf.math.add(none, tf.math.div(weight, tf.math.maximum(ratings, tf.constant(1f))));
    }

    /** Each pooling divided by its length, so that the hidden layer reads taste and not how much was rated. */
    private Operand<TFloat32> directions(Operand<TFloat32> pooled) {
        Operand<TFloat32> apart = tf.reshape(pooled, tf.constant(new int[] {-1, dimension}));
        return tf.reshape(L2Normalisation.ofRows(tf, apart), tf.constant(new int[] {-1, scales.size() * dimension}));
    }

    /** {@code [1, length, poolings]}: exp(-rank / scale), rank 0 being the newest. */
    private Operand<TFloat32> recency() {
        var paces = new float[scales.size()];
        for (int i = 0; i < paces.length; i++) {
            paces[i] = (float) (-1 / scales.get(i));
        }
        Operand<TInt32> length = tf.gather(tf.shape(movies), tf.constant(1), tf.constant(0));
        Operand<TFloat32> rank = tf.dtypes.cast(tf.range(tf.constant(0), length, tf.constant(1)), TFloat32.class);
        Operand<TFloat32> column = tf.reshape(rank, tf.constant(new int[] {1, -1, 1}));
        return tf.math.exp(tf.math.mul(column, tf.constant(paces)));
    }

    /** {@code [batch, length, 1]}: what is left of a rating by its days before the newest one. */
    private Operand<TFloat32> age() {
        Operand<TFloat32> padding = tf.math.sub(tf.constant(1f), tf.squeeze(mask(), Squeeze.axis(List.of(2L))));
        Operand<TFloat32> newest = tf.reduceMin(
                tf.math.add(ages, tf.math.mul(padding, tf.constant(Float.MAX_VALUE))),
                tf.constant(1),
                ReduceMin.keepDims(true));
        Operand<TFloat32> days = tf.math.maximum(tf.math.sub(ages, newest), tf.constant(0f));
        Operand<TFloat32> young = tf.math.exp(tf.math.mul(days, tf.constant(-1 / HistoryWeighting.DAYS)));
        Operand<TFloat32> left = tf.math.add(tf.constant(oldRatings), tf.math.mul(young, tf.constant(1 - oldRatings)));
        return tf.expandDims(left, tf.constant(2));
    }

    /** {@code [batch, length, 1]}: 0 for padding, 1 for ratings. */
    private Operand<TFloat32> mask() {
        return tf.expandDims(tf.dtypes.cast(tf.math.notEqual(movies, tf.constant(0)), TFloat32.class), tf.constant(2));
    }

    /** {@code [batch, length, poolings]}. */
    private Operand<TFloat32> starWeights(Operand<TFloat32> table) {
        return tf.gather(table, HalfStars.rows(tf, stars), tf.constant(0));
    }
}
