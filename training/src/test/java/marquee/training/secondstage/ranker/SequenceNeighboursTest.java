package marquee.training.secondstage.ranker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import marquee.evaluation.SmallDataset;
import marquee.ranking.neighbours.Neighbours;
import org.junit.jupiter.api.Test;

class SequenceNeighboursTest {

    /** Movies 1 to 4 have the rows 0 to 3: rated one after the other, the last one on another day. */
    private final SmallDataset dataset = new SmallDataset();

    SequenceNeighboursTest() {
        for (int person = 1; person <= 3; person++) {
            dataset.rated(person, 1, 4, 0)
                    .rated(person, 2, 2, 60)
                    .rated(person, 3, 5, 120)
                    .rated(person, 4, 5, 90_000);
        }
    }

    @Test
    void what_was_rated_soon_after_a_movie_is_next_and_the_nearer_the_better() {
        Neighbours next = new SequenceNeighbours(dataset.interactions()).next();
        assertThat(rows(next, 0)).containsExactly(1, 2);
        assertThat(rows(next, 1)).containsExactly(2);
        assertThat(next.similarity(0, 0)).isGreaterThan(next.similarity(0, 1));
    }

    @Test
    void beside_are_those_before_as_well_however_they_were_liked() {
        Neighbours beside = new SequenceNeighbours(dataset.interactions()).beside();
        assertThat(rows(beside, 1)).containsExactly(0, 2);
        assertThat(rows(beside, 2)).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void another_day_is_not_beside() {
        assertThat(rows(new SequenceNeighbours(dataset.interactions()).beside(), 3))
                .isEmpty();
    }

    private static int[] rows(Neighbours neighbours, int row) {
        return IntStream.range(0, neighbours.count(row))
                .map(place -> neighbours.row(row, place))
                .toArray();
    }
}
