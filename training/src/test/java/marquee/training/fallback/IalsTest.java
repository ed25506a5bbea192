package marquee.training.fallback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.training.algebra.Attention;
import marquee.training.algebra.LeastSquares;
import marquee.training.algebra.Matrix;
import marquee.training.algebra.Signal;
import marquee.training.algebra.SparseMatrix;
import marquee.training.algebra.SparseVector;
import org.junit.jupiter.api.Test;

class IalsTest {

    /**
     * One movie with factors (1, 0) is liked, the other has (0, 1): (vv' + 0.5 VV' + 0.1 (1 + 0.5 * 2) I) x = v, so (1
     * + 0.5 + 0.2) x1 = 1 and x2 = 0.
     */
    @Test
    void a_persons_factors_solve_the_regularised_least_squares() {
        var solver = LeastSquares.of(Matrix.ofRows(new float[][] {{1, 0}, {0, 1}}), 0.1f, 0.5f);
        var likes = SparseMatrix.ofRows(2, List.of(new SparseVector(new int[] {0}, new float[] {1})));
        Matrix x = Matrix.zeros(1, 2);
        solver.improve(likes, x, 10);
        assertThat(x.values()).containsExactly(new float[] {1 / 1.7f, 0}, within(1e-5f));
    }

    @Test
    void more_rounds_fit_the_training_ratings_better() {
        var dataset = SmallDataset.twoTastes(40, 40);
        var training = new TrainingData(dataset.interactions(), dataset.content());
        assertThat(error(training, 8)).isLessThan(error(training, 1));
    }

    private static double error(TrainingData training, int rounds) {
        Attention positives = Attention.to(Signal.POSITIVES);
        Factors factors = new Ials("ials", 8, 0.01f, 0.1f, rounds, positives).factors(training, 1);
        var ratings = training.ratings();
        double error = 0;
        for (int user = 0; user < ratings.users(); user++) {
            var person = Person.known(user, ratings);
            Matrix vector = factors.of(List.of(person));
            for (int movie : positives.of(person).indexes()) {
                error += Math.pow(1 - vector.dot(0, factors.movies(), movie), 2);
            }
        }
        return error;
    }
}
