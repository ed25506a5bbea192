package marquee.lab.baselines.graph;

import java.util.List;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.training.algebra.Attention;
import marquee.training.algebra.DotProducts;
import marquee.training.algebra.Matrix;
import marquee.training.algebra.Signal;
import marquee.training.algebra.SparseVector;
import marquee.training.graphmodel.GraphDescent;
import marquee.training.vectors.VectorMath;

/**
 * What {@link LightGcn} learned. People who came later are placed by one smoothing over the movies they like.
 *
 * @param descent knows the graph
 * @param people smoothed vectors
 * @param movies smoothed vectors
 */
record LikeGraphModel(GraphDescent descent, Matrix people, Matrix movies) implements Model {

    @Override
    public float[][] score(List<Person> asked) {
        return DotProducts.oneByOne(movies, this::vector).score(asked);
    }

    private float[] vector(Person person) {
        if (person.row() != Person.UNSEEN) {
            return people.row(person.row());
        }
        SparseVector likes = Attention.to(Signal.POSITIVES).of(person);
        int n = movies.columns();
        var sum = new float[n];
        for (int movie : likes.indexes()) {
            VectorMath.addScaled(sum, 0, movies.values(), movie * n, n, descent.newEdge(movie, likes.size()));
        }
        return sum;
    }

    @Override
    public long bytes() {
        return 4L * (people.values().length + movies.values().length);
    }
}
