package marquee.training.graphmodel;

import java.util.Random;

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
            LikeGraph.addScaled(gradient, 0, vectors, 0, vectors.length, settings.regularisation());
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
                float margin = dot(smoothed, person * n, liked, n) - dot(smoothed, person * n, other, n);
                float push = (float) (share / (1 + Math.exp(margin)));
                LikeGraph.addScaled(gradient, person * n, smoothed, liked, n, -push);
                LikeGraph.addScaled(gradient, person * n, smoothed, other, n, push);
                LikeGraph.addScaled(gradient, liked, smoothed, person * n, n, -push);
                LikeGraph.addScaled(gradient, other, smoothed, person * n, n, push);
            }
        }
        return gradient;
    }

    /** Four sums side by side, since one sum would wait for itself at every step. */
    private static float dot(float[] values, int a, int b, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += values[a + i] * values[b + i];
            s1 += values[a + i + 1] * values[b + i + 1];
            s2 += values[a + i + 2] * values[b + i + 2];
            s3 += values[a + i + 3] * values[b + i + 3];
        }
        for (; i < length; i++) {
            s0 += values[a + i] * values[b + i];
        }
        return s0 + s1 + s2 + s3;
    }
}
