package marquee.training.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marquee.catalog.MovieId;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import org.junit.jupiter.api.Test;

class MostPopularTest {

    @Test
    void everybody_is_shown_first_what_most_people_like_whoever_else_rated_it() {
        var dataset = new SmallDataset()
                .rated(1, 1, 4, 1)
                .rated(1, 2, 5, 2)
                .rated(2, 2, 4, 1)
                .rated(2, 3, 1, 2)
                .rated(3, 3, 1, 1)
                .rated(4, 3, 1, 1);
        var ratings = dataset.interactions();
        try (var model = new MostPopular().fit(new TrainingData(ratings, dataset.content()), 0)) {
            float[][] scores = model.score(List.of(Person.known(0, ratings), Person.known(3, ratings)));
            assertThat(scores[0]).isEqualTo(scores[1]);
            assertThat(scores[0][row(dataset, 2)]).isGreaterThan(scores[0][row(dataset, 1)]);
            assertThat(scores[0][row(dataset, 1)]).isGreaterThan(scores[0][row(dataset, 3)]);
            assertThat(model.bytes()).isEqualTo(3 * Float.BYTES);
        }
    }

    private static int row(SmallDataset dataset, long movie) {
        return dataset.interactions().items().row(new MovieId(movie));
    }
}
