package marquee.towers.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Content;
import marquee.towers.evaluation.SmallDataset;
import marquee.towers.evaluation.Training;
import marquee.towers.features.ContentVectors;
import org.junit.jupiter.api.Test;

class RecencyChoiceTest {

    private static final int PEOPLE = 60;
    private static final int LISTS = 6;
    private static final int LENGTH = 20;
    private static final int SEED = 3;

    private final SmallDataset dataset = new SmallDataset();
    private int second;

    @Test
    void where_people_go_through_lists_the_last_few_ratings_count_most() {
        for (int person = 0; person < PEOPLE; person++) {
            for (int run = 0; run < 3; run++) {
                rate(person, person + run * (1 + person % 2), 0, 12);
            }
        }
        assertThat(newestOverOldest()).isGreaterThan(10);
    }

    @Test
    void where_the_last_few_ratings_mislead_they_count_little_more_than_others() {
        for (int person = 0; person < PEOPLE; person++) {
            rate(person, person, 0, 15);
            for (int other = 1; other <= 4; other++) {
                rate(person, person + 1 + other % (LISTS - 1), person % 15 + other, 1);
            }
            rate(person, person, 15, 3);
        }
        assertThat(newestOverOldest()).isLessThan(6);
    }

    private double newestOverOldest() {
        Interactions ratings = dataset.interactions();
        var settings = TowerSettings.forData(ratings.users(), ratings.items().size(), ratings.size());
        var content = new NoContent(dataset.content().movies());
        List<Double> shares = RecencyChoice.of(settings, new Training(ratings, content), SEED, Progress.silent())
                .startingShares();
        return shares.stream().mapToDouble(share -> share).sum() / shares.getLast();
    }

    /** A person likes some movies of a list, one after the other, beginning at some place. */
    private void rate(int person, int list, int from, int count) {
        for (int i = from; i < from + count; i++) {
            int place = (i + person) % LENGTH;
            dataset.rated(person + 1L, 1L + (long) (list % LISTS) * LENGTH + place, 5, second++);
        }
    }

    private record NoContent(List<Movie> movies) implements Content {
        @Override
        public float[][] vectors() {
            return new float[movies.size()][ContentVectors.DIMENSION];
        }
    }
}
