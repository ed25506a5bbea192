package marquee.training.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import marquee.training.settings.Weight;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/** Variables of a graph by name, each with a way to set it. */
final class Variables {

    private final Map<String, Variable<TFloat32>> variables = new LinkedHashMap<>();
    private final Map<String, Placeholder<TFloat32>> values = new LinkedHashMap<>();
    private final Map<String, Op> assignments = new LinkedHashMap<>();

    void add(Ops tf, String name, Variable<TFloat32> variable) {
        Placeholder<TFloat32> value = tf.placeholder(TFloat32.class, Placeholder.shape(variable.shape()));
        variables.put(name, variable);
        values.put(name, value);
        assignments.put(name, tf.assign(variable, value));
    }

    Variable<TFloat32> get(String name) {
        return Objects.requireNonNull(variables.get(name));
    }

    Map<String, Variable<TFloat32>> all() {
        return variables;
    }

    /** Sets one of them. */
    void set(Session session, String name, Weight weight) {
        try (var tensor = weight.tensor();
                var result = session.runner()
                        .feed(Objects.requireNonNull(values.get(name)), tensor)
                        .addTarget(Objects.requireNonNull(assignments.get(name)))
                        .run()) {
            assert result != null;
        }
    }

    /** Sets all of them to 0. */
    void clear(Session session) {
        variables.forEach((name, variable) ->
                set(session, name, Weight.zeros(variable.shape().asArray())));
    }

    /** What they hold now. */
    Map<String, Weight> read(Session session) {
        var weights = new LinkedHashMap<String, Weight>();
        variables.forEach((name, variable) -> {
            try (var result = session.runner().fetch(variable).run()) {
                weights.put(name, Weight.of((TFloat32) result.get(0)));
            }
        });
        return weights;
    }
}
