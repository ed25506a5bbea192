package marquee.towers.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import marquee.towers.inference.UserTowerInputs;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Both towers in one graph with their loss: softmax over the candidates, which are the whole catalogue where it fits.
 * Holds native memory until closed. Not thread-safe.
 */
final class TrainingGraph implements AutoCloseable {

    private final Graph graph = new Graph();
    private final Session session;
    private final Map<String, Variable<TFloat32>> variables = new LinkedHashMap<>();
    private final Map<String, Placeholder<TFloat32>> values = new LinkedHashMap<>();
    private final Map<String, Op> assignments = new LinkedHashMap<>();
    private final UserTowerGraph user;
    private final Placeholder<TInt32> candidates;
    private final Placeholder<TFloat32> targets;
    private final Placeholder<TFloat32> logQ;
    private final Operand<TFloat32> movies;
    private final Operand<TFloat32> cosines;
    private final Operand<TFloat32> loss;
    private final Adam adam;

    /**
     * @param start the weights to begin with
     * @param content by movie number, {@code [1 + movies, 512]}
     */
    TrainingGraph(TowerSettings settings, Weights start, Weight content) {
        Ops tf = Ops.create(graph);
        start.byName().forEach((name, weight) -> declare(tf, name, weight));
        Variable<TFloat32> contents = tf.variable(content.shape(), TFloat32.class);
        Placeholder<TFloat32> contentValue = tf.placeholder(TFloat32.class, Placeholder.shape(content.shape()));
        Op contentAssignment = tf.assign(contents, contentValue);
        user = new UserTowerGraph(tf, settings, this::variable);
        candidates = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
        targets = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1)));
        logQ = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1)));
        movies = MovieTowerGraph.embed(tf, candidates, tf.gather(contents, candidates, tf.constant(0)), this::variable);
        cosines = tf.linalg.matMul(user.embedding, movies, MatMul.transposeB(true));
        Operand<TFloat32> logits = tf.math.sub(tf.math.mul(cosines, tf.math.exp(variable(Weights.SCALE))), logQ);
        loss = tf.math.mean(tf.nn.softmaxCrossEntropyWithLogits(logits, targets).loss(), tf.constant(0));
        var learned = new LinkedHashMap<>(variables);
        if (!settings.contentInMovieTower()) {
            learned.remove(Weights.CONTENT);
        }
        adam = new Adam(graph, tf, loss, learned, settings.weightDecay());
        session = new Session(graph);
        assign(contentValue, contentAssignment, content);
        set(start);
    }

    private void declare(Ops tf, String name, Weight weight) {
        Variable<TFloat32> variable = tf.withName(name).variable(weight.shape(), TFloat32.class);
        Placeholder<TFloat32> value = tf.placeholder(TFloat32.class, Placeholder.shape(weight.shape()));
        variables.put(name, variable);
        values.put(name, value);
        assignments.put(name, tf.assign(variable, value));
    }

    /** Begins anew from these weights. */
    void set(Weights weights) {
        weights.byName().forEach(this::set);
        adam.reset(session);
    }

    /** Changes one of the weights. */
    void set(String name, Weight weight) {
        assign(value(name), assignment(name), weight);
    }

    /** Sets one over the temperature. */
    void scale(double scale) {
        set(Weights.SCALE, new Weight(Shape.of(1), new float[] {(float) Math.log(scale)}));
    }

    /** The weights as they are now. */
    Weights get() {
        var weights = new LinkedHashMap<String, Weight>();
        variables.forEach((name, variable) -> {
            try (var result = session.runner().fetch(variable).run()) {
                weights.put(name, Weight.of((TFloat32) result.get(0)));
            }
        });
        return new Weights(weights);
    }

    /** One step of the optimiser; returns the loss before it. */
    float step(List<Example> examples, Candidates chosen, double learningRate) {
        var feeds = new ArrayList<AutoCloseable>();
        try {
            var runner = session.runner();
            new Batch(examples.stream().map(Example::person).toList()).addTo(runner, user, feeds);
            feedCandidates(runner, chosen.numbers(), feeds);
            var logQTensor = TFloat32.vectorOf(chosen.logQ());
            var targetTensor = TFloat32.tensorOf(
                    Shape.of(examples.size(), chosen.numbers().length), DataBuffers.of(chosen.targets(examples)));
            feeds.addAll(List.of(logQTensor, targetTensor));
            runner.feed(logQ, logQTensor).feed(targets, targetTensor).fetch(loss);
            adam.addTo(runner, learningRate, feeds);
            try (var result = runner.run()) {
                return ((TFloat32) result.get(0)).getFloat();
            }
        } finally {
            close(feeds);
        }
    }

    /** The score of each person for each movie, {@code [people][numbers]}. */
    float[][] score(List<UserTowerInputs> people, int[] numbers) {
        var feeds = new ArrayList<AutoCloseable>();
        try {
            var runner = session.runner().fetch(cosines);
            new Batch(people).addTo(runner, user, feeds);
            feedCandidates(runner, numbers, feeds);
            try (var result = runner.run()) {
                var flat = Weight.of((TFloat32) result.get(0));
                var rows = new float[people.size()][];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = flat.row(i);
                }
                return rows;
            }
        } finally {
            close(feeds);
        }
    }

    /** The vectors of movies, {@code [numbers][dimension]}. */
    float[][] movieVectors(int[] numbers) {
        try (var tensor = TInt32.vectorOf(numbers);
                var result =
                        session.runner().feed(candidates, tensor).fetch(movies).run()) {
            var flat = Weight.of((TFloat32) result.get(0));
            return IntStream.range(0, numbers.length).mapToObj(flat::row).toArray(float[][]::new);
        }
    }

    private void feedCandidates(Session.Runner runner, int[] numbers, List<AutoCloseable> feeds) {
        var tensor = TInt32.vectorOf(numbers);
        feeds.add(tensor);
        runner.feed(candidates, tensor);
    }

    private void assign(Placeholder<TFloat32> value, Op assignment, Weight weight) {
        try (var tensor = weight.tensor();
                var result = session.runner()
                        .feed(value, tensor)
                        .addTarget(assignment)
                        .run()) {
            assert result != null;
        }
    }

    private Variable<TFloat32> variable(String name) {
        return Objects.requireNonNull(variables.get(name));
    }

    private Placeholder<TFloat32> value(String name) {
        return Objects.requireNonNull(values.get(name));
    }

    private Op assignment(String name) {
        return Objects.requireNonNull(assignments.get(name));
    }

    private static void close(List<AutoCloseable> feeds) {
        for (AutoCloseable feed : feeds) {
            try {
                feed.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
