package marquee.training.graph;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import marquee.towers.features.ContentVectors;
import marquee.towers.inference.MovieTowerInputs;
import marquee.towers.inference.UserTowerInputs;
import marquee.training.content.ContentLeaning;
import marquee.training.content.ContentTower;
import marquee.training.settings.Weights;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The movie tower: the vector learned for the movie's number and, the less the movie was rated the more, what the content-only
 * tower makes of its content ({@link ContentLeaning}). Stateless.
 */
public final class MovieTowerGraph {

    /** The weights the SavedModel holds. */
    public static final List<String> NAMES = Stream.concat(
                    Stream.of(Weights.MOVIE, ContentLeaning.SHARE), ContentTower.NAMES.stream())
            .toList();

    private MovieTowerGraph() {}

    /** Vectors of movies by their numbers, with the content that training saw, {@code [batch, dimension]}. */
    static Operand<TFloat32> embed(Ops tf, Operand<TInt32> movie, Function<String, Operand<TFloat32>> weights) {
        return L2Normalisation.ofRows(tf, known(tf, movie, weights));
    }

    private static Operand<TFloat32> known(Ops tf, Operand<TInt32> movie, Function<String, Operand<TFloat32>> weights) {
        return tf.gather(weights.apply(Weights.MOVIE), movie, tf.constant(0));
    }

    /** The graph of the SavedModel. */
    public static Signature signature(Ops tf, Function<String, Operand<TFloat32>> weights) {
        var movie = tf.withName(MovieTowerInputs.MOVIE).placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
        var content = tf.withName(MovieTowerInputs.CONTENT)
                .placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, ContentVectors.DIMENSION)));
        Operand<TFloat32> share = tf.gather(weights.apply(ContentLeaning.SHARE), movie, tf.constant(0));
        Operand<TFloat32> vector =
                tf.math.add(known(tf, movie, weights), tf.math.mul(ContentTower.embed(tf, content, weights), share));
        return Signature.builder()
                .key(Signature.DEFAULT_KEY)
                .methodName("tensorflow/serving/predict")
                .input(MovieTowerInputs.MOVIE, movie)
                .input(MovieTowerInputs.CONTENT, content)
                .output(UserTowerInputs.EMBEDDING, L2Normalisation.ofRows(tf, vector))
                .build();
    }
}
