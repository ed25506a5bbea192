package marquee.training.towers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.towers.features.ContentVectors;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.TowerSettings;
import org.junit.jupiter.api.Test;

class RecencyChoiceTest {

    private static final int PEOPLE = 120;
    private static final int LISTS = 12;
    private static final int LENGTH = 20;
    private static final int SEED = 3;

    /** Without a choice. */
    private static final double USUAL = 11;

    private final SmallDataset dataset = new SmallDataset();
    private int second;

    @Test
    void where_only_the_newest_rating_says_what_comes_next_it_counts_more_than_usual() {
        var random = new Random(SEED);
        for (int person = 0; person < PEOPLE; person++) {
            var lists = new ArrayList<>(IntStream.range(0, LISTS).boxed().toList());
            Collections.shuffle(lists, random);
            for (int list : lists.subList(0, 8)) {
                rate(person, list, random.nextInt(LENGTH), 3);
            }
        }
        assertThat(newestOverOldest()).isGreaterThan(USUAL);
    }

    @Test
    void where_the_last_few_ratings_mislead_they_count_less_than_usual() {
        for (int person = 0; person < PEOPLE; person++) {
            rate(person, person, 0, 15);
            rate(person, person + 1 + person / LISTS % (LISTS - 1), 0, 4);
            rate(person, person, 15, 2);
        }
        assertThat(newestOverOldest()).isLessThan(USUAL);
    }

    private double newestOverOldest() {
        Interactions ratings = dataset.interactions();
        var settings = TowerSettings.forRatings(ratings.size());
        var content = new NoContent(dataset.content().movies());
        var training = new TrainingData(ratings, content);
        var setup = new TrainingSetup(settings, SEED, Progress.silent());
        List<Double> shares = RecencyChoice.of(setup, training).recency().startingShares();
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
