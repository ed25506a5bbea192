package marquee.lab.baselines.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.framework.optimizers.Adam;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.random.TruncatedNormal;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The network of {@link Ncf}, and the model it becomes; the last row of people is "somebody". */
final class NcfNetwork implements Model {

    private final int people;
    private final int movies;
    private final int dimension;
    private final long seed;
    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final List<Op> initialisers = new ArrayList<>();
    private final Placeholder<TInt32> person = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
    private final Placeholder<TInt32> movie = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
    private final Placeholder<TFloat32> label = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1)));
    private final Operand<TFloat32> logits;
    private final Op training;
    private final Session session;
    private long parameters;

    NcfNetwork(int people, int movies, int dimension, float learningRate, long seed) {
        this.people = people;
        this.movies = movies;
        this.dimension = dimension;
        this.seed = seed;
        this.logits = logits();
        var crossEntropy = tf.math.sub(tf.math.softplus(logits), tf.math.mul(label, logits));
        var loss = tf.math.mean(crossEntropy, tf.constant(0));
        this.training = new Adam(graph, learningRate).minimize(loss);
        this.session = new Session(graph);
        session.initialize();
        var runner = session.runner();
        initialisers.forEach(runner::addTarget);
        runner.run().close();
    }

    private Operand<TFloat32> logits() {
        Operand<TFloat32> product = tf.math.mul(rows(people, person), rows(movies, movie));
        Operand<TFloat32> pair = tf.concat(List.of(rows(people, person), rows(movies, movie)), tf.constant(1));
        Operand<TFloat32> hidden = layer(layer(pair, 2 * dimension, dimension), dimension, dimension / 2);
        Operand<TFloat32> both = tf.concat(List.of(product, hidden), tf.constant(1));
        int width = dimension + dimension / 2;
        return tf.reshape(tf.linalg.matMul(both, variable(width, 1)), tf.constant(new int[] {-1}));
    }

    private Operand<TFloat32> rows(int rows, Operand<TInt32> which) {
        return tf.gather(variable(rows, dimension), which, tf.constant(0));
    }

    private Operand<TFloat32> layer(Operand<TFloat32> input, int from, int to) {
        Operand<TFloat32> sum = tf.math.add(tf.linalg.matMul(input, variable(from, to)), variable(1, to));
        return tf.nn.relu(sum);
    }

    private Variable<TFloat32> variable(int rows, int columns) {
        Variable<TFloat32> variable = tf.variable(Shape.of(rows, columns), TFloat32.class);
        float scale = rows == 1 ? 0 : (float) Math.min(0.1, Math.sqrt(2.0 / rows));
        var start = tf.random.truncatedNormal(
                tf.constant(new int[] {rows, columns}),
                TFloat32.class,
                TruncatedNormal.seed(seed + initialisers.size()));
        initialisers.add(tf.assign(variable, tf.math.mul(start, tf.constant(scale))));
        parameters += (long) rows * columns;
        return variable;
    }

    /** One step; the three arrays have the same length. */
    void learn(int[] persons, int[] movieRows, float[] labels) {
        try (TInt32 p = TInt32.vectorOf(persons);
                TInt32 m = TInt32.vectorOf(movieRows);
                TFloat32 l = TFloat32.vectorOf(labels)) {
            session.runner()
                    .feed(person, p)
                    .feed(movie, m)
                    .feed(label, l)
                    .addTarget(training)
                    .run()
                    .close();
        }
    }

    @Override
    public float[][] score(List<Person> asked) {
        int[] all = IntStream.range(0, movies).toArray();
        try (TInt32 m = TInt32.vectorOf(all)) {
            return asked.stream().map(one -> score(one, m)).toArray(float[][]::new);
        }
    }

    private float[] score(Person one, TInt32 all) {
        var repeated = new int[movies];
        Arrays.fill(repeated, one.row() == Person.UNSEEN ? people - 1 : one.row());
        var scores = new float[movies];
        try (TInt32 p = TInt32.vectorOf(repeated);
                var result = session.runner()
                        .feed(person, p)
                        .feed(movie, all)
                        .fetch(logits)
                        .run()) {
            result.get(0).asRawTensor().data().asFloats().read(scores);
        }
        return scores;
    }

    @Override
    public long bytes() {
        return 4 * parameters;
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
