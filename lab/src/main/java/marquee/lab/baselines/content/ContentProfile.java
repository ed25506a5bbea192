package marquee.lab.baselines.content;

import java.util.Arrays;
import java.util.function.Function;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.towers.features.ContentVectors;
import marquee.training.algebra.Attention;
import marquee.training.algebra.DotProducts;
import marquee.training.algebra.Matrix;
import marquee.training.algebra.SparseVector;
import marquee.training.vectors.VectorMath;

/**
 * Content similarity: a person is the weighted mean of the content vectors of the movies in the history; movies are
 * ranked by cosine with it. The mean over all movies is taken off first, so that what everybody has in common says
 * nothing. Lops, de Gemmis &amp; Semeraro, Recommender Systems Handbook, 2011.
 *
 * @param name in tables
 * @param vectors gives a content vector for each row
 * @param attention how a history counts
 */
public record ContentProfile(String name, Function<TrainingData, Matrix> vectors, Attention attention)
        implements Recommender {

    @Override
    public boolean random() {
        return false;
    }

    @Override
    public boolean knowsUnratedMovies() {
        return true;
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        Matrix movies = centred(vectors.apply(training));
        return DotProducts.oneByOne(movies, person -> {
            SparseVector history = attention.of(person);
            var profile = new float[movies.columns()];
            for (int i = 0; i < history.size(); i++) {
                int from = history.indexes()[i] * movies.columns();
                VectorMath.addScaled(profile, 0, movies.values(), from, profile.length, history.values()[i]);
            }
            return profile;
        });
    }

    private static Matrix centred(Matrix vectors) {
        int n = vectors.columns();
        var mean = new float[n];
        for (int row = 0; row < vectors.rows(); row++) {
            VectorMath.addScaled(mean, 0, vectors.values(), row * n, n, 1f / vectors.rows());
        }
        float[][] rows = vectors.toRows();
        for (float[] row : rows) {
            VectorMath.addScaled(row, 0, mean, 0, n, -1);
            VectorMath.normalise(row);
        }
        return Matrix.ofRows(rows);
    }

    /** The sentence embeddings of the movies' texts. */
    public static Matrix sentences(TrainingData training) {
        int length = ContentVectors.layout().getFirst().length();
        return Matrix.ofRows(Arrays.stream(training.content().vectors())
                .map(vector -> Arrays.copyOf(vector, length))
                .toArray(float[][]::new));
    }
}
