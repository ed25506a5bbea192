package marquee.training.graph;

import java.util.function.Function;
import marquee.towers.features.ContentVectors;
import marquee.towers.inference.MovieTowerInputs;
import marquee.towers.inference.UserTowerInputs;
import marquee.training.settings.Weights;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The movie tower: the vector learned for the movie's number, plus a linear map of its content. */
public final class MovieTowerGraph {

    private MovieTowerGraph() {}

    /** Vectors of movies, {@code [batch, dimension]}. */
    static Operand<TFloat32> embed(
            Ops tf, Operand<TInt32> movie, Operand<TFloat32> content, Function<String, Operand<TFloat32>> weights) {
        Operand<TFloat32> known = tf.gather(weights.apply(Weights.MOVIE), movie, tf.constant(0));
        return L2Normalisation.ofRows(
                tf, tf.math.add(known, tf.linalg.matMul(content, weights.apply(Weights.CONTENT))));
    }

    /** The same where content adds nothing. */
    static Operand<TFloat32> embed(Ops tf, Operand<TInt32> movie, Function<String, Operand<TFloat32>> weights) {
        return L2Normalisation.ofRows(tf, tf.gather(weights.apply(Weights.MOVIE), movie, tf.constant(0)));
    }

    /** The graph of the SavedModel. */
    public static Signature signature(Ops tf, Function<String, Operand<TFloat32>> weights) {
        var movie = tf.withName(MovieTowerInputs.MOVIE).placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
        var content = tf.withName(MovieTowerInputs.CONTENT)
                .placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, ContentVectors.DIMENSION)));
        return Signature.builder()
                .key(Signature.DEFAULT_KEY)
                .methodName("tensorflow/serving/predict")
                .input(MovieTowerInputs.MOVIE, movie)
                .input(MovieTowerInputs.CONTENT, content)
                .output(UserTowerInputs.EMBEDDING, embed(tf, movie, content, weights))
                .build();
    }
}
