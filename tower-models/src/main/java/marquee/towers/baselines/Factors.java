package marquee.towers.baselines;

import java.util.List;
import marquee.towers.evaluation.Model;
import marquee.towers.evaluation.Person;

/** Movie factors of {@link Ials} and the way to a person's factors. */
record Factors(Matrix movies, LeastSquares solver, Attention attention) {

    float[] person(Person person) {
        SparseVector history = attention.of(person);
        Matrix factors = Matrix.zeros(1, movies.columns());
        solver.solve(SparseMatrix.ofRows(movies.rows(), List.of(history)), 0, factors);
        return factors.values();
    }

    Model model() {
        return new DotProducts(movies, this::person);
    }
}
