package marquee.training.graphmodel;

import java.util.stream.IntStream;
import marquee.training.vectors.VectorMath;

/**
 * The graph of who likes what, people first, then movies; an edge weighs 1 / sqrt(degree * degree). Immutable and
 * thread-safe; vectors lie row by row in one array.
 */
final class LikeGraph {

    private final Likes likes;
    private final Likes liked;
    private final int layers;

    /** 1 / sqrt(degree) of each node. */
    private final float[] inverseRoots;

    LikeGraph(Likes likes, int layers) {
        this.likes = likes;
        this.liked = likes.transposed();
        this.layers = layers;
        this.inverseRoots = new float[nodes()];
        for (int node = 0; node < inverseRoots.length; node++) {
            inverseRoots[node] = (float) (1 / Math.sqrt(Math.max(1, degree(node))));
        }
    }

    /** People and movies. */
    int nodes() {
        return likes.people() + likes.movies();
    }

    int degree(int node) {
        return node < likes.people()
                ? likes.starts()[node + 1] - likes.starts()[node]
                : liked.starts()[node - likes.people() + 1] - liked.starts()[node - likes.people()];
    }

    /** The mean of the vectors and of their smoothings, layer by layer; a symmetric operation, so its own gradient. */
    float[] smooth(float[] vectors) {
        float[] sum = vectors.clone();
        float[] layer = vectors;
        for (int i = 0; i < layers; i++) {
            layer = neighbourSums(layer);
            add(sum, layer);
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= layers + 1;
        }
        return sum;
    }

    private static void add(float[] sum, float[] layer) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += layer[i];
        }
    }

    private float[] neighbourSums(float[] vectors) {
        var sums = new float[vectors.length];
        int dimension = vectors.length / nodes();
        IntStream.range(0, nodes()).parallel().forEach(node -> {
            boolean person = node < likes.people();
            Likes side = person ? likes : liked;
            int row = person ? node : node - likes.people();
            int offset = person ? likes.people() : 0;
            for (int i = side.starts()[row]; i < side.starts()[row + 1]; i++) {
                int neighbour = side.liked()[i] + offset;
                float weight = inverseRoots[node] * inverseRoots[neighbour];
                VectorMath.addScaled(sums, node * dimension, vectors, neighbour * dimension, dimension, weight);
            }
        });
        return sums;
    }
}
