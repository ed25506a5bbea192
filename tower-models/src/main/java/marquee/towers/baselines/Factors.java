package marquee.towers.baselines;

import java.util.List;
import marquee.towers.evaluation.Model;
import marquee.towers.evaluation.Person;

/**
 * Movie factors of {@link Ials} and the way to a person's factors.
 *
 * @param movies a row for each movie
 * @param solver with the movies held fixed
 * @param attention how a history counts
 */
record Factors(Matrix movies, LeastSquares solver, Attention attention) {

    private static final int STEPS = 20;

    Matrix of(List<Person> people) {
        SparseMatrix histories = SparseMatrix.ofRows(
                movies.rows(), people.stream().map(attention::of).toList());
        Matrix factors = Matrix.zeros(people.size(), movies.columns());
        solver.improve(histories, factors, STEPS);
        return factors;
    }

    Model model() {
        return new DotProducts(movies, this::of);
    }
}
