package marquee.lab.baselines.content;

import java.util.stream.IntStream;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.training.algebra.Matrix;
import marquee.training.algebra.SparseMatrix;
import marquee.training.fallback.Factors;
import marquee.training.fallback.Ials;

/**
 * iALS that also knows movies nobody has rated: their factors are predicted from content by ridge regression over the
 * movies that have factors. Gantner et al., "Learning Attribute-to-Feature Mappings for Cold-Start Recommendations",
 * ICDM 2010.
 *
 * @param name in tables
 * @param ials what learns the factors
 * @param ridge regularisation of the regression
 */
public record ContentToFactors(String name, Ials ials, float ridge) implements Recommender {

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public boolean knowsUnratedMovies() {
        return true;
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        Factors factors = ials.factors(training, seed);
        Matrix movies = factors.movies();
        SparseMatrix likes =
                SparseMatrix.of(training.ratings(), ials.attention().signal()).transposed();
        Matrix content = ContentFeatures.of(training);
        int[] known = rows(likes, true);
        Matrix predicted = content.times(weights(content.rows(known), movies.rows(known)));
        for (int unrated : rows(likes, false)) {
            System.arraycopy(predicted.row(unrated), 0, movies.values(), unrated * movies.columns(), movies.columns());
        }
        return factors.model();
    }

    private Matrix weights(Matrix content, Matrix factors) {
        Matrix gram = content.transposedTimes(content);
        gram.addToDiagonal(ridge);
        return gram.inverse().times(content.transposedTimes(factors));
    }

    private static int[] rows(SparseMatrix likes, boolean liked) {
        return IntStream.range(0, likes.rows())
                .filter(movie -> liked == likes.count(movie) > 0)
                .toArray();
    }
}
