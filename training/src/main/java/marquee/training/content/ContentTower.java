package marquee.training.content;

import java.util.List;
import java.util.function.Function;
import marquee.towers.features.ContentVectors;
import marquee.towers.inference.MovieTowerInputs;
import marquee.towers.inference.UserTowerInputs;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * The content-only tower: a movie stands near the rated movies that it is {@linkplain ContentKernel alike}. All but the
 * last dimension of its vector are a weighted sum over landmarks, which are well-known movies; the last takes what is
 * left of length 1. What it weighs is learned by {@link ContentDistillation}.
 */
public final class ContentTower {

    /** The text of an average movie, {@code [384]}. */
    static final String TEXT_MEAN = "text_mean";

    /** The features of the landmarks, {@code [landmarks, features]}. */
    static final String LANDMARKS = "landmarks";

    /** What each landmark draws a movie towards, {@code [landmarks, dimension - 1]}. */
    static final String PULL = "pull";

    /** What is added, {@code [dimension - 1]}. */
    static final String BIAS = "bias";

    /** The weights the SavedModel holds. */
    public static final List<String> NAMES = List.of(TEXT_MEAN, LANDMARKS, PULL, BIAS);

    private static final float LONGEST = 0.99f;
    private static final float TINY = 1e-12f;

    private ContentTower() {}

    /** The graph of the SavedModel. */
    public static Signature signature(Ops tf, Function<String, Operand<TFloat32>> weights) {
        var content = tf.withName(MovieTowerInputs.CONTENT)
                .placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, ContentVectors.DIMENSION)));
        return Signature.builder()
                .key(Signature.DEFAULT_KEY)
                .methodName("tensorflow/serving/predict")
                .input(MovieTowerInputs.CONTENT, content)
                .output(UserTowerInputs.EMBEDDING, embed(tf, content, weights))
                .build();
    }

    /** Vectors of movies by their content, {@code [batch, dimension]}, of length 1. */
    public static Operand<TFloat32> embed(
            Ops tf, Operand<TFloat32> content, Function<String, Operand<TFloat32>> weights) {
        Operand<TFloat32> features = ContentKernel.features(tf, content, weights.apply(TEXT_MEAN));
        Operand<TFloat32> alike = ContentKernel.between(tf, features, weights.apply(LANDMARKS));
        Operand<TFloat32> vector = tf.math.add(tf.linalg.matMul(alike, weights.apply(PULL)), weights.apply(BIAS));
        Operand<TFloat32> length = tf.math.sqrt(tf.math.maximum(ContentKernel.squares(tf, vector), tf.constant(TINY)));
        Operand<TFloat32> within =
                tf.math.mul(vector, tf.math.minimum(tf.constant(1f), tf.math.div(tf.constant(LONGEST), length)));
        Operand<TFloat32> rest = tf.math.sqrt(tf.math.sub(tf.constant(1f), ContentKernel.squares(tf, within)));
        return tf.concat(List.of(within, rest), tf.constant(1));
    }
}
