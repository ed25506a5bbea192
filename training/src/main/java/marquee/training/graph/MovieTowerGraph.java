package marquee.training.graph;

import java.util.List;
import java.util.function.Function;
import marquee.towers.features.ContentVectors;
import marquee.towers.inference.MovieTowerInputs;
import marquee.towers.inference.UserTowerInputs;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The movie tower: the vector learned for the movie's number. Stateless. */
public final class MovieTowerGraph {

    /**
     * A linear map of a movie's content to what it adds to the movie's vector, {@code [512, dimension]}: nothing, since what
     * is known of a rated movie is in its vector already. It stays, since whoever serves a release feeds the content.
     */
    private static final String CONTENT = "content";

    /** The weights the SavedModel holds. */
    public static final List<String> NAMES = List.of(Weights.MOVIE, CONTENT);

    private MovieTowerGraph() {}

    /** The weights with all of {@link #NAMES}. */
    public static Weights complete(Weights weights) {
        return weights.with(
                CONTENT,
                Weight.zeros(
                        ContentVectors.DIMENSION, weights.get(Weights.MOVIE).columns()));
    }

    /** Vectors of movies by their numbers, {@code [batch, dimension]}. */
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
        Operand<TFloat32> vector =
                tf.math.add(known(tf, movie, weights), tf.linalg.matMul(content, weights.apply(CONTENT)));
        return Signature.builder()
                .key(Signature.DEFAULT_KEY)
                .methodName("tensorflow/serving/predict")
                .input(MovieTowerInputs.MOVIE, movie)
                .input(MovieTowerInputs.CONTENT, content)
                .output(UserTowerInputs.EMBEDDING, L2Normalisation.ofRows(tf, vector))
                .build();
    }
}
