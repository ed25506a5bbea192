package marquee.training.linear;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.function.Function;
import marquee.training.settings.Weight;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.OptimizerOptions;
import org.tensorflow.proto.OptimizerOptions.Level;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.types.TFloat32;

/**
 * One computation by TensorFlow, of matrices that are fed into it: as constants each would be held several times. All native
 * memory is given back before the result is handed out. Not thread-safe.
 */
public final class Computation {

    /** Every operation as it is written, so that the same numbers come out wherever it stands. */
    private static final ConfigProto AS_WRITTEN = ConfigProto.newBuilder()
            .setGraphOptions(GraphOptions.newBuilder()
                    .setOptimizerOptions(OptimizerOptions.newBuilder().setOptLevel(Level.L0))
                    .setRewriteOptions(RewriterConfig.newBuilder().setDisableMetaOptimizer(true)))
            .build();

    private final Ops tf;
    private final IdentityHashMap<Weight, Placeholder<TFloat32>> inputs = new IdentityHashMap<>();

    private Computation(Ops tf) {
        this.tf = tf;
    }

    /** Copies the result out; blocking. */
    public static Weight run(Function<Computation, Operand<TFloat32>> words) {
        try (var graph = new Graph()) {
            var computation = new Computation(Ops.create(graph));
            Operand<TFloat32> result = words.apply(computation);
            try (var session = new Session(graph, AS_WRITTEN)) {
                return computation.fetch(session, result);
            }
        }
    }

    /** What operations are made with. */
    public Ops tf() {
        return tf;
    }

    /** A matrix to compute with; the same one twice is held once. */
    public Operand<TFloat32> input(Weight weight) {
        return inputs.computeIfAbsent(weight, any -> tf.placeholder(TFloat32.class, Placeholder.shape(weight.shape())));
    }

    private Weight fetch(Session session, Operand<TFloat32> result) {
        var fed = new ArrayList<Tensor>();
        var runner = session.runner().fetch(result);
        try {
            inputs.forEach((weight, input) -> {
                var tensor = weight.tensor();
                fed.add(tensor);
                runner.feed(input, tensor);
            });
            try (var fetched = runner.run()) {
                return Weight.of((TFloat32) fetched.get(0));
            }
        } finally {
            fed.forEach(Tensor::close);
        }
    }
}
