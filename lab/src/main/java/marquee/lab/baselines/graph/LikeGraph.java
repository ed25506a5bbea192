package marquee.lab.baselines.graph;

import java.util.ArrayList;
import java.util.List;
import marquee.lab.baselines.algebra.Matrix;
import marquee.lab.baselines.algebra.SparseMatrix;
import marquee.lab.baselines.algebra.SparseVector;
import marquee.lab.baselines.algebra.VectorMath;

/** The graph of who likes what, people first, then movies; an edge weighs 1 / sqrt(degree * degree). */
final class LikeGraph {

    private final SparseMatrix edges;
    private final int layers;

    LikeGraph(SparseMatrix people, int layers) {
        this.edges = edges(people, people.transposed());
        this.layers = layers;
    }

    private static SparseMatrix edges(SparseMatrix people, SparseMatrix movies) {
        List<SparseVector> rows = new ArrayList<>();
        for (int person = 0; person < people.rows(); person++) {
            rows.add(row(people, person, movies, people.rows()));
        }
        for (int movie = 0; movie < movies.rows(); movie++) {
            rows.add(row(movies, movie, people, 0));
        }
        return SparseMatrix.ofRows(people.rows() + movies.rows(), rows);
    }

    private static SparseVector row(SparseMatrix side, int row, SparseMatrix otherSide, int offset) {
        var neighbours = new int[side.count(row)];
        var weights = new float[neighbours.length];
        for (int i = 0; i < neighbours.length; i++) {
            int other = side.index(side.start(row) + i);
            neighbours[i] = other + offset;
            weights[i] = (float) (1 / Math.sqrt((double) side.count(row) * otherSide.count(other)));
        }
        return new SparseVector(neighbours, weights);
    }

    /** The mean of the vectors and of their smoothings, layer by layer; a symmetric operation, so its own gradient. */
    Matrix smooth(Matrix vectors) {
        Matrix sum = vectors.copy();
        Matrix layer = vectors;
        for (int i = 0; i < layers; i++) {
            layer = edges.times(layer);
            VectorMath.addScaled(sum.values(), 0, layer.values(), 0, sum.values().length, 1);
        }
        for (int i = 0; i < sum.values().length; i++) {
            sum.values()[i] /= layers + 1;
        }
        return sum;
    }

    /** Weight of a new person's edge to a node: as for somebody who likes {@code likes} movies. */
    float newEdge(int node, int likes) {
        return (float) (1 / Math.sqrt((double) likes * (edges.count(node) + 1)));
    }
}
