package marquee.lab.baselines.graph;

import java.util.Arrays;
import java.util.List;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.lab.baselines.algebra.Attention;
import marquee.lab.baselines.algebra.DotProducts;
import marquee.lab.baselines.algebra.Matrix;
import marquee.lab.baselines.algebra.Signal;
import marquee.lab.baselines.algebra.SparseVector;
import marquee.lab.baselines.algebra.VectorMath;

/**
 * What {@link LightGcn} learned. People who came later are placed by one smoothing over the movies they like.
 *
 * @param vectors smoothed, people first, then movies
 * @param people how many people
 */
record LikeGraphModel(LikeGraph graph, Matrix vectors, int people) implements Model {

    @Override
    public float[][] score(List<Person> asked) {
        return DotProducts.oneByOne(movies(), this::vector).score(asked);
    }

    private Matrix movies() {
        int n = vectors.columns();
        return new Matrix(
                vectors.rows() - people, n, Arrays.copyOfRange(vectors.values(), people * n, vectors.values().length));
    }

    private float[] vector(Person person) {
        if (person.row() != Person.UNSEEN) {
            return vectors.row(person.row());
        }
        SparseVector likes = Attention.to(Signal.POSITIVES).of(person);
        int n = vectors.columns();
        var sum = new float[n];
        for (int movie : likes.indexes()) {
            int node = people + movie;
            VectorMath.addScaled(sum, 0, vectors.values(), node * n, n, graph.newEdge(node, likes.size()));
        }
        return sum;
    }

    @Override
    public long bytes() {
        return 4L * vectors.values().length;
    }
}
