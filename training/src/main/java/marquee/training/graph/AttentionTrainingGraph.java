package marquee.training.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marquee.training.settings.AttentionSettings;
import marquee.training.settings.AttentionWeights;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The tower that reads the order, in training: after each rating of a history it is to say which movie was liked next, by a
 * softmax over all movies. Holds native memory until closed. Not thread-safe.
 */
public final class AttentionTrainingGraph implements AutoCloseable {

    private static final int SPREAD = 0x9E3779B9;

    private final Graph graph = new Graph();
    private final Session session;
    private final Variables variables = new Variables();
    private final Variables memory = new Variables();
    private final Placeholder<TInt32> movies;
    private final Placeholder<TFloat32> stars;
    private final Placeholder<TInt32> places;
    private final Placeholder<TInt32> next;
    private final Placeholder<TInt32> step;
    private final Operand<TFloat32> loss;
    private final AdamW adam;
    private final long seed;
    private int dropouts;
    private int done;

    /** @param start all of {@link AttentionWeights} */
    public AttentionTrainingGraph(AttentionSettings settings, Weights start, long seed) {
        this.seed = seed;
        Ops tf = Ops.create(graph);
        start.byName()
                .forEach((name, weight) ->
                        variables.add(tf, name, tf.withName(name).variable(weight.shape(), TFloat32.class)));
        movies = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1, -1)));
        stars = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1)));
        places = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
        next = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
        step = tf.placeholder(TInt32.class, Placeholder.shape(Shape.scalar()));
        float kept = (float) (1 - settings.dropout());
        Operand<TFloat32> states = new AttentionGraph(
                        tf, settings.blocks(), variables::get, numbers -> dropout(tf, numbers, kept))
                .states(movies, stars);
        Operand<TFloat32> asked = dropout(tf, tf.gather(states, places, tf.constant(0)), kept);
        Operand<TFloat32> logits = tf.math.add(
                tf.linalg.matMul(asked, variables.get(AttentionWeights.MOVIES), MatMul.transposeB(true)),
                variables.get(AttentionWeights.LIKELY));
        var entropy = tf.nn.sparseSoftmaxCrossEntropyWithLogits(logits, next);
        loss = tf.math.mean(entropy.loss(), tf.constant(0));
        Operand<TFloat32> number =
                tf.dtypes.cast(tf.gather(tf.shape(next), tf.constant(0), tf.constant(0)), TFloat32.class);
        Operand<TFloat32> slope = tf.math.div(entropy.backprop(), number);
        Map<String, Variable<TFloat32>> learned = variables.all();
        Output<?>[] gradients = graph.addGradients(
                "slopes",
                new Output<?>[] {logits.asOutput()},
                learned.values().stream().map(Variable::asOutput).toArray(Output<?>[]::new),
                new Output<?>[] {slope.asOutput()});
        adam = new AdamW(tf, gradients, learned, 0);
        adam.memory().forEach((name, variable) -> memory.add(tf, name, variable));
        session = new Session(graph);
        start.byName().forEach((name, weight) -> variables.set(session, name, weight));
        memory.clear(session);
    }

    /** The same numbers in the same step, whether training was interrupted before it or not. */
    private Operand<TFloat32> dropout(Ops tf, Operand<TFloat32> numbers, float kept) {
        dropouts++;
        Operand<TInt32> drawing = tf.stack(List.of(tf.constant(Long.hashCode(seed) + SPREAD * dropouts), step));
        Operand<TFloat32> drawn = tf.random.statelessRandomUniform(tf.shape(numbers), drawing);
        Operand<TFloat32> stays = tf.dtypes.cast(tf.math.less(drawn, tf.constant(kept)), TFloat32.class);
        return tf.math.mul(numbers, tf.math.mul(stays, tf.constant(1 / kept)));
    }

    /**
     * Histories of one step, newest first, padded after the oldest.
     *
     * @param size how many
     * @param length of each
     * @param movies {@code [size, length]}, numbers, 0 being padding
     * @param stars {@code [size, length]}
     * @param places in {@code movies} that are asked what was liked next
     * @param next numbers of those
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Histories(int size, int length, int[] movies, float[] stars, int[] places, int[] next) {}

    /** One step; returns the loss before it. */
    public float step(Histories histories, double learningRate) {
        var shape = Shape.of(histories.size(), histories.length());
        var feeds = new ArrayList<AutoCloseable>();
        try (var movieTensor = TInt32.tensorOf(shape, DataBuffers.of(histories.movies()));
                var starTensor = TFloat32.tensorOf(shape, DataBuffers.of(histories.stars()));
                var placeTensor = TInt32.vectorOf(histories.places());
                var nextTensor = TInt32.vectorOf(histories.next());
                var stepTensor = TInt32.scalarOf(done++)) {
            var runner = session.runner()
                    .feed(movies, movieTensor)
                    .feed(stars, starTensor)
                    .feed(places, placeTensor)
                    .feed(next, nextTensor)
                    .feed(step, stepTensor)
                    .fetch(loss);
            adam.addTo(runner, learningRate, feeds);
            try (var result = runner.run()) {
                return ((TFloat32) result.get(0)).getFloat();
            }
        } finally {
            TrainingGraph.close(feeds);
        }
    }

    /** The weights as they are now. */
    public Weights get() {
        return new Weights(variables.read(session));
    }

    /** Steps taken, in this process and before. */
    public int done() {
        return done;
    }

    /** What the optimiser remembers of earlier steps, by name. */
    public Map<String, Weight> memory() {
        return memory.read(session);
    }

    /** Goes on where another graph had come to, after so many steps. */
    public void remember(Map<String, Weight> earlier, int steps) {
        earlier.forEach((name, weight) -> memory.set(session, name, weight));
        adam.remembers(steps);
        done = steps;
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
