package marquee.training.fallback;

import java.util.List;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.training.algebra.Attention;
import marquee.training.algebra.DotProducts;
import marquee.training.algebra.LeastSquares;
import marquee.training.algebra.Matrix;
import marquee.training.algebra.SparseMatrix;

/**
 * Movie factors of {@link Ials} and the way to a person's factors.
 *
 * @param movies a row for each movie
 * @param solver with the movies held fixed
 * @param attention how a history counts
 */
public record Factors(Matrix movies, LeastSquares solver, Attention attention) {

    private static final int STEPS = 20;

    Matrix of(List<Person> people) {
        SparseMatrix histories = SparseMatrix.ofRows(
                movies.rows(), people.stream().map(attention::of).toList());
        Matrix factors = Matrix.zeros(people.size(), movies.columns());
        solver.improve(histories, factors, STEPS);
        return factors;
    }

    /** Scores by dot product; people are folded in when asked for. */
    public Model model() {
        return new DotProducts(movies, this::of);
    }
}
