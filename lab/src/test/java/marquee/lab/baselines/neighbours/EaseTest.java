package marquee.lab.baselines.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.model.Person;
import marquee.training.algebra.Attention;
import marquee.training.algebra.Signal;
import marquee.training.algebra.SparseMatrix;
import marquee.training.algebra.SparseVector;
import org.junit.jupiter.api.Test;

class EaseTest {

    private static final Attention POSITIVES = Attention.to(Signal.POSITIVES);

    @Test
    void by_people_and_by_movies_are_the_same_model() {
        var ratings = SmallDataset.twoTastes(30, 40).interactions();
        SparseMatrix people = SparseMatrix.of(ratings, Signal.POSITIVES);
        SparseMatrix movies = people.transposed();
        var asked = List.of(Person.known(0, ratings), Person.known(7, ratings));
        float[][] byPeople = EaseByPeople.fit(people, movies, 20, POSITIVES).score(asked);
        float[][] byMovies = EaseByMovies.fit(people, movies, 20, POSITIVES).score(asked);
        for (int i = 0; i < byPeople.length; i++) {
            for (int movie = 0; movie < byPeople[i].length; movie++) {
                assertThat(byPeople[i][movie]).isCloseTo(byMovies[i][movie], within(1e-4f));
            }
        }
    }

    /**
     * Two people rated {1, 2}: G = [[2, 2], [2, 2]], P = (G + I)^-1 = [[3, -2], [-2, 3]] / 5, B = 2/3 off the diagonal.
     */
    @Test
    void agrees_with_the_closed_form_by_hand() {
        var ratings = new SmallDataset()
                .rated(1, 1, 5, 0)
                .rated(1, 2, 5, 1)
                .rated(2, 1, 5, 0)
                .rated(2, 2, 5, 1)
                .interactions();
        SparseMatrix people = SparseMatrix.of(ratings, Signal.POSITIVES);
        var model = EaseByMovies.fit(people, people.transposed(), 1, POSITIVES);
        assertThat(model.weights().values()).containsExactly(new float[] {0, 2 / 3f, 2 / 3f, 0}, within(1e-5f));
    }

    @Test
    void with_recency_the_newest_rating_counts_most_and_the_oldest_keeps_the_floor() {
        var ratings = new SmallDataset()
                .rated(1, 1, 5, 0)
                .rated(1, 2, 5, 1)
                .rated(1, 3, 1, 2)
                .rated(1, 4, 4, 3)
                .interactions();
        SparseVector weights = new Attention(Signal.POSITIVES, 2, 0.1).of(Person.known(0, ratings));
        assertThat(weights.indexes()).containsExactly(3, 1, 0);
        assertThat(weights.values())
                .containsExactly(
                        new float[] {1.1f, (float) (0.1 + Math.exp(-0.5)), (float) (0.1 + Math.exp(-1))},
                        within(1e-6f));
    }
}
