package marquee.training.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/** Adam with decoupled weight decay: Kingma and Ba, ICLR 2015; Loshchilov and Hutter, ICLR 2019 (AdamW). */
final class AdamW {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final Placeholder<TFloat32> rate;
    private final Placeholder<TFloat32> beta1Power;
    private final Placeholder<TFloat32> beta2Power;
    private final List<Op> updates = new ArrayList<>();
    private final Map<String, Variable<TFloat32>> memory = new LinkedHashMap<>();
    private int step;

    AdamW(Graph graph, Ops tf, Operand<TFloat32> loss, Map<String, Variable<TFloat32>> variables, double decay) {
        this(tf, gradients(graph, loss, variables), variables, decay);
    }

    /** @param gradients in the order of the variables */
    AdamW(Ops tf, Output<?>[] gradients, Map<String, Variable<TFloat32>> variables, double decay) {
        rate = tf.placeholder(TFloat32.class);
        beta1Power = tf.placeholder(TFloat32.class);
        beta2Power = tf.placeholder(TFloat32.class);
        float share = (float) decay;
        var shrinks = new LinkedHashMap<String, Operand<TFloat32>>();
        variables.forEach((name, variable) ->
                shrinks.put(name, tf.math.mul(variable, tf.math.mul(rate, tf.constant(share)))));
        var before = new ArrayList<Op>(shrinks.values());
        Stream.of(gradients).map(gradient -> gradient.expect(TFloat32.class)).forEach(before::add);
        Ops afterAll = tf.withControlDependencies(before);
        int i = 0;
        for (Map.Entry<String, Variable<TFloat32>> variable : variables.entrySet()) {
            String name = variable.getKey();
            Op moved = move(tf, afterAll, name, variable.getValue(), gradients[i++].expect(TFloat32.class));
            updates.add(tf.withControlDependencies(List.of(moved))
                    .assignSub(variable.getValue(), Objects.requireNonNull(shrinks.get(name))));
        }
    }

    private static Output<?>[] gradients(
            Graph graph, Operand<TFloat32> loss, Map<String, Variable<TFloat32>> variables) {
        var targets = variables.values().stream().map(Variable::asOutput).toArray(Output<?>[]::new);
        return targets.length == 0 ? targets : graph.addGradients(loss.asOutput(), targets);
    }

    /** Moves a variable, once every gradient is known: variables change in place, and a gradient reads many of them. */
    private Op move(Ops tf, Ops afterAll, String name, Variable<TFloat32> variable, Operand<TFloat32> gradient) {
        Variable<TFloat32> mean = tf.variable(variable.shape(), TFloat32.class);
        Variable<TFloat32> square = tf.variable(variable.shape(), TFloat32.class);
        memory.put(name + "/mean", mean);
        memory.put(name + "/square", square);
        return afterAll.train.applyAdam(
                variable,
                mean,
                square,
                beta1Power,
                beta2Power,
                rate,
                tf.constant(BETA1),
                tf.constant(BETA2),
                tf.constant(EPSILON),
                gradient);
    }

    /** The running means of the gradients and of their squares, for whoever initialises or keeps them. */
    Map<String, Variable<TFloat32>> memory() {
        return memory;
    }

    /** Says how many steps the memory holds. */
    void remembers(int steps) {
        step = steps;
    }

    /** Adds one step to a run. */
    void addTo(Session.Runner runner, double learningRate, List<AutoCloseable> feeds) {
        step++;
        feed(runner, rate, (float) learningRate, feeds);
        feed(runner, beta1Power, (float) Math.pow(BETA1, step), feeds);
        feed(runner, beta2Power, (float) Math.pow(BETA2, step), feeds);
        updates.forEach(runner::addTarget);
    }

    private static void feed(
            Session.Runner runner, Placeholder<TFloat32> input, float value, List<AutoCloseable> feeds) {
        var tensor = TFloat32.scalarOf(value);
        feeds.add(tensor);
        runner.feed(input, tensor);
    }
}
