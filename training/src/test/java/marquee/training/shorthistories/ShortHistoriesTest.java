package marquee.training.shorthistories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.towers.features.ContentVectors;
import marquee.towers.text.TextEncoders;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import marquee.training.towers.TowerTrainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortHistoriesTest {

    private static final int SEED = 5;
    private static final int PEOPLE = 48;
    private static final int MOVIES = 60;
    private static final int AFTER_THREE_RATINGS = 2;
    private static final int COMPANIONS = 2;

    private final SmallDataset dataset = oddOrEven();
    private final Interactions ratings = dataset.interactions();
    private final TrainingSetup setup =
            new TrainingSetup(TowerSettings.forRatings(ratings.size()), SEED, Progress.silent());

    @BeforeEach
    void sayTheSeed() {
        System.out.println("seed " + SEED);
    }

    @Test
    void companions_count_where_people_whom_the_model_has_not_seen_gain_by_them(@TempDir Path texts) {
        assertThat(companions(texts, weights -> silent(weights, Weights.HISTORY)))
                .isPositive();
    }

    @Test
    void companions_that_say_nothing_count_nothing(@TempDir Path texts) {
        assertThat(companions(texts, weights -> silent(weights, Weights.COMPANIONS)))
                .isZero();
    }

    /** Four people each in turn like movies with odd and with even numbers, more than half of them, in random order. */
    private static SmallDataset oddOrEven() {
        var random = new Random(SEED);
        var dataset = new SmallDataset();
        for (int person = 0; person < PEOPLE; person++) {
            for (int movie = 1 + person / 4 % 2; movie <= MOVIES; movie += 2) {
                if (random.nextInt(5) < 3) {
                    dataset.rated(1 + person, movie, 5, random.nextInt(1_000_000));
                }
            }
        }
        return dataset;
    }

    /** What is chosen for three ratings where the starting weights are changed so. */
    private float companions(Path texts, UnaryOperator<Weights> change) {
        Weight prior = ShortHistories.choose(
                        training(texts), seen -> change.apply(TowerTrainer.start(setup, seen)), setup)
                .prior();
        return prior.row(AFTER_THREE_RATINGS)[COMPANIONS];
    }

    private static Weights silent(Weights weights, String table) {
        Weight silent = weights.get(table);
        return weights.with(table, Weight.zeros(silent.rows(), silent.columns()));
    }

    private TrainingData training(Path texts) {
        List<Movie> movies = dataset.content().movies();
        try (var encoder = TextEncoders.open("hashed", texts)) {
            return new TrainingData(ratings, new Fixed(movies, new ContentVectors(encoder).of(movies)));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // lives in this test
    private record Fixed(List<Movie> movies, float[][] vectors) implements Content {}
}
