package marquee.training.towers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import marquee.towers.release.ReleaseException;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.SessionFunction;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
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
            Map<String, Assignment> assignments = new LinkedHashMap<>();
            for (String name : names) {
                var shape = weights.get(name).shape();
                var variable = tf.withName(name).variable(shape, TFloat32.class);
                variables.put(name, variable);
                assignments.put(name, Assignment.to(variable, shape, tf));
            }
            Signature signature = building.build(tf, name -> Objects.requireNonNull(variables.get(name)));
            try (var session = new Session(graph)) {
                assignments.forEach((name, assignment) -> assignment.run(session, weights.get(name)));
                export(folder, SessionFunction.create(signature, session));
            }
        }
    }

    /** Sets a variable to whatever is fed. */
    private record Assignment(Placeholder<TFloat32> value, Op assign) {

        static Assignment to(Variable<TFloat32> variable, Shape shape, Ops tf) {
            var value = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
            return new Assignment(value, tf.assign(variable, value));
        }

        void run(Session session, Weight weight) {
            try (var tensor = weight.tensor();
                    var done = session.runner()
                            .feed(value, tensor)
                            .addTarget(assign)
                            .run()) {
                assert done != null;
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
