package marquee.training.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import marquee.towers.inference.UserTowerInputs;
import marquee.training.settings.AttentionWeights;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Both towers in one graph with their loss: softmax over the candidates, which are the whole catalogue where it fits.
 * Holds native memory until closed. Not thread-safe.
 */
public final class TrainingGraph implements AutoCloseable {

    private final Graph graph = new Graph();
    private final Session session;
    private final Variables variables = new Variables();
    private final Variables memory = new Variables();
    private final UserTowerGraph user;
    private final Placeholder<TInt32> candidates;
    private final Placeholder<TFloat32> targets;
    private final Placeholder<TFloat32> logQ;
    private final Operand<TFloat32> movies;
    private final Operand<TFloat32> cosines;
    private final Operand<TFloat32> loss;
    private final AdamW adam;

    /**
     * @param start the weights to begin with
     * @param learned names of the weights that steps change; none for towers that only score
     */
    public TrainingGraph(TowerSettings settings, Weights start, Set<String> learned) {
        Ops tf = Ops.create(graph);
        start.byName()
                .forEach((name, weight) ->
                        variables.add(tf, name, tf.withName(name).variable(weight.shape(), TFloat32.class)));
        user = new UserTowerGraph(tf, settings, AttentionWeights.blocks(start), variables::get);
        candidates = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
        targets = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1)));
        logQ = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1)));
        movies = MovieTowerGraph.embed(tf, candidates, variables::get);
        cosines = tf.linalg.matMul(user.embedding, movies, MatMul.transposeB(true));
        Operand<TFloat32> scale = tf.math.exp(variables.get(Weights.SCALE));
        Operand<TFloat32> logits = tf.math.sub(tf.math.mul(cosines, scale), logQ);
        loss = tf.math.mean(tf.nn.softmaxCrossEntropyWithLogits(logits, targets).loss(), tf.constant(0));
        var changing = new LinkedHashMap<>(variables.all());
        changing.keySet().retainAll(learned);
        adam = new AdamW(graph, tf, loss, changing, settings.optimiser().weightDecay());
        adam.memory().forEach((name, variable) -> memory.add(tf, name, variable));
        session = new Session(graph);
        start.byName().forEach(this::set);
        memory.clear(session);
    }

    /** Changes one of the weights. */
    public void set(String name, Weight weight) {
        variables.set(session, name, weight);
    }

    /** Sets one over the temperature. */
    public void scale(double scale) {
        set(Weights.SCALE, new Weight(Shape.of(1), new float[] {(float) Math.log(scale)}));
    }

    /** The weights as they are now. */
    public Weights get() {
        return new Weights(variables.read(session));
    }

    /** What the optimiser remembers of earlier steps, by name. */
    public Map<String, Weight> memory() {
        return memory.read(session);
    }

    /** Goes on where another graph had come to, after so many steps. */
    public void remember(Map<String, Weight> earlier, int steps) {
        earlier.forEach((name, weight) -> memory.set(session, name, weight));
        adam.remembers(steps);
    }

    /** One step of the optimiser; returns the loss before it. */
    public float step(List<Example> examples, Candidates chosen, double learningRate) {
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
    public float[][] score(List<UserTowerInputs> people, int[] numbers) {
        var feeds = new ArrayList<AutoCloseable>();
        try {
            var runner = session.runner().fetch(cosines);
            new Batch(people).addTo(runner, user, feeds);
            feedCandidates(runner, numbers, feeds);
            return rows(runner);
        } finally {
            close(feeds);
        }
    }

    /** The vectors of people, {@code [people][dimension]}. */
    public float[][] userVectors(List<UserTowerInputs> people) {
        var feeds = new ArrayList<AutoCloseable>();
        try {
            var runner = session.runner().fetch(user.embedding);
            new Batch(people).addTo(runner, user, feeds);
            return rows(runner);
        } finally {
            close(feeds);
        }
    }

    /** The vectors of movies, {@code [numbers][dimension]}. */
    public float[][] movieVectors(int[] numbers) {
        try (var tensor = TInt32.vectorOf(numbers)) {
            return rows(session.runner().feed(candidates, tensor).fetch(movies));
        }
    }

    private static float[][] rows(Session.Runner runner) {
        try (var result = runner.run()) {
            var flat = Weight.of((TFloat32) result.get(0));
            return IntStream.range(0, flat.rows()).mapToObj(flat::row).toArray(float[][]::new);
        }
    }

    private void feedCandidates(Session.Runner runner, int[] numbers, List<AutoCloseable> feeds) {
        var tensor = TInt32.vectorOf(numbers);
        feeds.add(tensor);
        runner.feed(candidates, tensor);
    }

    static void close(List<AutoCloseable> feeds) {
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
