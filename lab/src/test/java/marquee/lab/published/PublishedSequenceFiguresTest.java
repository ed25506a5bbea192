package marquee.lab.published;

import static org.assertj.core.api.Assertions.assertThat;

import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.protocols.LeaveOneOut;
import marquee.evaluation.protocols.Warm;
import org.junit.jupiter.api.Test;

class PublishedSequenceFiguresTest {

    private static final int PEOPLE = 6_040;
    private static final int MOVIES = 3_416;
    private static final int RATINGS = 999_611;

    @Test
    void stand_beside_ours_where_people_movies_and_interactions_are_as_many() {
        String rows = PublishedSequenceFigures.beside(new LeaveOneOut(), of(RATINGS));
        assertThat(rows).contains("SASRec+, 3,000 negatives", "0.1860", "0.3160", "RecSys 2023");
    }

    @Test
    void are_left_out_with_the_counts_where_the_data_is_another() {
        assertThat(PublishedSequenceFigures.beside(new LeaveOneOut(), of(RATINGS - 1)))
                .contains("6,040 people, 3,416 movies, 999,611 ratings", "999,610 ratings")
                .doesNotContain("SASRec+");
    }

    @Test
    void say_nothing_where_something_else_is_asked() {
        assertThat(PublishedSequenceFigures.beside(new Warm(), of(RATINGS))).isEmpty();
    }

    private static Interactions of(int ratings) {
        var dataset = new SmallDataset();
        for (int i = 0; i < ratings; i++) {
            dataset.rated(1 + i % PEOPLE, 1 + (i / PEOPLE * 7 + i % PEOPLE) % MOVIES, 5, i);
        }
        return dataset.interactions();
    }
}
