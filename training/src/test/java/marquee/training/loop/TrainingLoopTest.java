package marquee.training.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Split;
import marquee.towers.features.ContentVectors;
import marquee.towers.inference.UserTowerInputs;
import marquee.towers.text.TextEncoders;
import marquee.training.SmallRelease;
import marquee.training.graph.TrainingGraph;
import marquee.training.linear.LinearStart;
import marquee.training.settings.StepSchedule;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import marquee.training.shorthistories.ShortHistories;
import marquee.training.towers.StartingWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainingLoopTest {

    private static final int SEED = 5;
    private static final int STEPS = 10;
    private static final int MANY_RATINGS = 1_000_000;

    private final Interactions ratings = SmallRelease.dataset().interactions();
    private final TowerSettings settings = TowerSettings.forRatings(MANY_RATINGS);
    private final TrainingData training;
    private final TrainingSetup setup;
    private final Weights start;

    TrainingLoopTest(@TempDir Path texts) {
        List<Movie> movies = SmallRelease.dataset().content().movies();
        try (var encoder = TextEncoders.open("hashed", texts)) {
            training = new TrainingData(ratings, new Fixed(movies, new ContentVectors(encoder).of(movies)));
        }
        setup = new TrainingSetup(settings, SEED, Progress.silent());
        var table = Weight.zeros(movies.size(), ContentVectors.DIMENSION);
        for (int row = 0; row < movies.size(); row++) {
            System.arraycopy(
                    training.content().vectors()[row], 0, table.values(), row * table.columns(), table.columns());
        }
        try (var step = Progress.silent().start("Linear model", LinearStart.PARTS)) {
            var linear = LinearStart.fit(ratings, table, settings, SEED, step);
            start = new StartingWeights(settings, SEED).of(linear, ratings, movies);
        }
    }

    @Test
    void steps_that_only_harm_are_not_taken_in_the_end() {
        var harmful = new Phase(Weights.LEARNED, 0.2, 16, 10, new StepSchedule(4, 2, 2));
        Split validation = Validation.lastTenth(training);
        try (var loop = TrainingLoop.begin(setup, harmful, start, ratings);
                var step = Progress.silent().start("Training", 4)) {
            var before = BestCheckpoint.before(loop.judge(validation));
            assertThat(loop.search(before, validation, step, best -> {})).isEqualTo(before);
        }
    }

    @Test
    void learning_to_read_short_histories_moves_neither_movies_nor_long_histories() {
        Weight prior = ShortHistories.prior(1, 0);
        Weights before = start.with(Weights.PRIOR, prior);

        Weights after = ShortHistories.read(new ShortHistories.Choice(prior, STEPS), start, ratings, setup);

        assertThat(scores(after, 15)).isEqualTo(scores(before, 15));
        assertThat(scores(after, 3)).isNotEqualTo(scores(before, 3));
    }

    /** What somebody who has rated so many movies scores each movie. */
    private float[] scores(Weights weights, int rated) {
        var stars = new float[rated];
        Arrays.fill(stars, 4);
        var person = new UserTowerInputs(0, IntStream.rangeClosed(1, rated).toArray(), stars, new float[rated]);
        int[] movies = IntStream.rangeClosed(1, training.movies()).toArray();
        try (var graph = new TrainingGraph(settings, weights, Set.of())) {
            return graph.score(List.of(person), movies)[0];
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // lives in this test
    private record Fixed(List<Movie> movies, float[][] vectors) implements Content {}
}
