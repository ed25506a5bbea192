package marquee.training.towers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import marquee.towers.release.ReleaseException;
import marquee.training.settings.Weights;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.SessionFunction;
import org.tensorflow.Signature;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Writes SavedModels: a fresh graph without anything of the training, and the weights as its variables. */
public final class SavedModels {

    private SavedModels() {}

    /** Builds a graph on named weights and says what goes in and out. */
    public interface Building {
        /** Adds the tower to an empty graph. */
        Signature build(Ops tf, Function<String, Operand<TFloat32>> weights);
    }

    /**
     * Writes one model.
     *
     * @param names of the weights that the graph uses
     */
    public static void write(Path folder, Weights weights, List<String> names, Building building) {
        try (var graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Map<String, Operand<TFloat32>> variables = new LinkedHashMap<>();
            Map<String, Placeholder<TFloat32>> values = new LinkedHashMap<>();
            Map<String, Op> assignments = new LinkedHashMap<>();
            for (String name : names) {
                var shape = weights.get(name).shape();
                var variable = tf.withName(name).variable(shape, TFloat32.class);
                var value = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
                variables.put(name, variable);
                values.put(name, value);
                assignments.put(name, tf.assign(variable, value));
            }
            Signature signature = building.build(tf, name -> Objects.requireNonNull(variables.get(name)));
            try (var session = new Session(graph)) {
                values.forEach((name, value) -> {
                    try (var tensor = weights.get(name).tensor();
                            var done = session.runner()
                                    .feed(value, tensor)
                                    .addTarget(Objects.requireNonNull(assignments.get(name)))
                                    .run()) {
                        assert done != null;
                    }
                });
                export(folder, SessionFunction.create(signature, session));
            }
        }
    }

    private static void export(Path folder, SessionFunction function) {
        try {
            SavedModelBundle.exporter(folder.toString())
                    .withTags(SavedModelBundle.DEFAULT_TAG)
                    .withFunction(function)
                    .export();
        } catch (IOException e) {
            throw new ReleaseException("Cannot write " + folder + "; free some space.", e);
        }
    }
}
