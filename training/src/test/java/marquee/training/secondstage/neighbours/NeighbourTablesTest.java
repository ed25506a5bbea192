package marquee.training.secondstage.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.neighbours.Neighbours;
import marquee.training.secondstage.movies.MovieTables;
import org.junit.jupiter.api.Test;

class NeighbourTablesTest {

    private static final SmallDataset DATASET = SmallDataset.twoTastes(60, 40);
    private static final long FIRST_MUSICAL = 21;

    private final Interactions ratings = DATASET.interactions();
    private final TrainingData training = new TrainingData(ratings, DATASET.content());
    private final int rows = ratings.items().size();

    @Test
    void every_movie_has_neighbours_of_its_own_kind_in_each_way_and_never_itself() {
        var table = NeighbourTables.of(training, MovieTables.of(training, new float[rows][2]));

        for (Neighbours neighbours : List.of(table.audience(), table.content(), table.related())) {
            assertThat(neighbours.movies()).isEqualTo(rows);
            for (int row = 0; row < rows; row++) {
                assertThat(nearest(neighbours, row))
                        .isNotEmpty()
                        .doesNotContain(row)
                        .doesNotHaveDuplicates();
            }
        }
        for (int row = 0; row < rows; row++) {
            boolean musical = isMusical(row);
            assertThat(nearest(table.related(), row).subList(0, 5)).allMatch(other -> isMusical(other) == musical);
        }
    }

    private List<Integer> nearest(Neighbours neighbours, int row) {
        return IntStream.range(0, neighbours.count(row))
                .map(place -> neighbours.row(row, place))
                .boxed()
                .toList();
    }

    private boolean isMusical(int row) {
        return ratings.items().movie(row).value() >= FIRST_MUSICAL;
    }
}
