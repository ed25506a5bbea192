package marquee.training.fallback;

import java.util.Random;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.training.algebra.Attention;
import marquee.training.algebra.LeastSquares;
import marquee.training.algebra.Matrix;
import marquee.training.algebra.SparseMatrix;

/**
 * iALS: factors of people and movies for implicit feedback, by alternating least squares. Hu, Koren &amp; Volinsky,
 * ICDM 2008, with the frequency-scaled regularisation of Rendle et al., "Revisiting the Performance of iALS", RecSys
 * 2022: minimises sum over ratings (1 - u.v)^2 + unobserved * sum over all pairs (u.v)^2 + regularisation * (sum over
 * people (n_u + unobserved * movies)|u|^2 + the same over movies). A person is always folded in from the history, so
 * that people who came later are no special case.
 *
 * @param name in tables
 * @param dimension length of a factor
 * @param regularisation lambda
 * @param unobserved weight of pairs without a rating, alpha
 * @param rounds over people and movies
 * @param attention how a history counts
 */
public record Ials(String name, int dimension, float regularisation, float unobserved, int rounds, Attention attention)
        implements Recommender {

    private static final int STEPS = 4;

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        return factors(training, seed).model();
    }

    /** The movies' factors, and how a person's follow from them. */
    public Factors factors(TrainingData training, long seed) {
        SparseMatrix people = SparseMatrix.of(training.ratings(), attention.signal());
        SparseMatrix movies = people.transposed();
        Matrix movieFactors = random(movies.rows(), new Random(seed));
        Matrix peopleFactors = Matrix.zeros(people.rows(), dimension);
        for (int round = 0; round < rounds; round++) {
            solver(movieFactors).improve(people, peopleFactors, STEPS);
            solver(peopleFactors).improve(movies, movieFactors, STEPS);
        }
        return new Factors(movieFactors, solver(movieFactors), attention);
    }

    private LeastSquares solver(Matrix fixed) {
        return LeastSquares.of(fixed, regularisation, unobserved);
    }

    private Matrix random(int rows, Random random) {
        Matrix matrix = Matrix.zeros(rows, dimension);
        for (int i = 0; i < matrix.values().length; i++) {
            matrix.values()[i] = (float) (random.nextGaussian() * 0.1 / Math.sqrt(dimension));
        }
        return matrix;
    }
}
