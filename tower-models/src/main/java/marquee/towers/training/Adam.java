package marquee.towers.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
final class Adam {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final Placeholder<TFloat32> rate;
    private final Placeholder<TFloat32> beta1Power;
    private final Placeholder<TFloat32> beta2Power;
    private final List<Op> updates = new ArrayList<>();
    private final List<Op> resets = new ArrayList<>();
    private int step;

    Adam(Graph graph, Ops tf, Operand<TFloat32> loss, Map<String, Variable<TFloat32>> variables, double decay) {
        rate = tf.placeholder(TFloat32.class);
        beta1Power = tf.placeholder(TFloat32.class);
        beta2Power = tf.placeholder(TFloat32.class);
        var targets = variables.values().stream().map(Variable::asOutput).toArray(Output<?>[]::new);
        Output<?>[] gradients = graph.addGradients(loss.asOutput(), targets);
        int i = 0;
        for (Variable<TFloat32> variable : variables.values()) {
            update(tf, variable, gradients[i++].expect(TFloat32.class), (float) decay);
        }
    }

    private void update(Ops tf, Variable<TFloat32> variable, Operand<TFloat32> gradient, float decay) {
        Variable<TFloat32> mean = tf.variable(variable.shape(), TFloat32.class);
        Variable<TFloat32> square = tf.variable(variable.shape(), TFloat32.class);
        resets.add(tf.assign(mean, tf.zerosLike(mean)));
        resets.add(tf.assign(square, tf.zerosLike(square)));
        Operand<TFloat32> shrink = tf.math.mul(variable, tf.math.mul(rate, tf.constant(decay)));
        var afterGradient = tf.withControlDependencies(List.<Op>of(gradient, shrink));
        Op moved = afterGradient.train.applyAdam(
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
        updates.add(
                decay == 0 ? moved : tf.withControlDependencies(List.of(moved)).assignSub(variable, shrink));
    }

    /** Forgets all earlier steps. */
    void reset(Session session) {
        var runner = session.runner();
        resets.forEach(runner::addTarget);
        runner.run().close();
        step = 0;
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
