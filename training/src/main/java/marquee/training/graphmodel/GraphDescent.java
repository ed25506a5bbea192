package marquee.training.graphmodel;

import java.util.Random;
import marquee.training.vectors.VectorMath;

/**
 * LightGCN: vectors of people and movies, smoothed over the graph of who likes what, the mean of all layers being the
 * vector that ranks. He et al., SIGIR 2020. Trained by the BPR loss over the whole graph at once with Adam, one
 * negative for each positive at every step. Not thread-safe.
 */
public final class GraphDescent {

    private static final double START = 0.1;

    private final Likes likes;
    private final LikeGraph graph;
    private final LightGcnSettings settings;
    private final float[] vectors;
    private final Adam adam;
    private final Random random;

    /** Begins with random vectors. */
    public GraphDescent(Likes likes, LightGcnSettings settings, long seed) {
        this.likes = likes;
        this.graph = new LikeGraph(likes, settings.layers());
        this.settings = settings;
        this.random = new Random(seed);
        this.vectors = new float[Math.multiplyExact(graph.nodes(), settings.dimension())];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) (random.nextGaussian() * START);
        }
        this.adam = new Adam(vectors, settings.learningRate());
    }

    /** Goes on for some rounds, each over all likes. */
    public void learn(int rounds) {
        for (int round = 0; round < rounds; round++) {
            float[] gradient = graph.smooth(pairGradient(graph.smooth(vectors)));
            VectorMath.addScaled(gradient, 0, vectors, 0, vectors.length, settings.regularisation());
            adam.step(gradient);
        }
    }

    /** What was learned so far: the smoothed vectors, people first, then movies, row by row. */
    public float[] smoothed() {
        return graph.smooth(vectors);
    }

    /**
     * Weight of a new person's edge to a movie.
     *
     * @param count how many movies the person likes
     */
    public float newEdge(int movie, int count) {
        return (float) (1 / Math.sqrt((double) count * (graph.degree(likes.people() + movie) + 1)));
    }

    /** Mean gradient of -log sigmoid(score of a liked movie - score of any movie), by the smoothed vectors. */
    private float[] pairGradient(float[] smoothed) {
        int n = settings.dimension();
        var gradient = new float[smoothed.length];
        float share = 1f / Math.max(1, likes.size());
        for (int person = 0; person < likes.people(); person++) {
            for (int i = likes.starts()[person]; i < likes.starts()[person + 1]; i++) {
                int liked = (likes.people() + likes.liked()[i]) * n;
                int other = (likes.people() + random.nextInt(likes.movies())) * n;
                float margin = VectorMath.dot(smoothed, person * n, smoothed, liked, n)
                        - VectorMath.dot(smoothed, person * n, smoothed, other, n);
                float push = (float) (share / (1 + Math.exp(margin)));
                VectorMath.addScaled(gradient, person * n, smoothed, liked, n, -push);
                VectorMath.addScaled(gradient, person * n, smoothed, other, n, push);
                VectorMath.addScaled(gradient, liked, smoothed, person * n, n, -push);
                VectorMath.addScaled(gradient, other, smoothed, person * n, n, push);
            }
        }
        return gradient;
    }
}
