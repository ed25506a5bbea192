package marquee.training.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import marquee.catalog.Movie;
import marquee.evaluation.data.Content;
import marquee.evaluation.model.TrainingData;
import marquee.towers.features.ContentVectors;
import marquee.towers.text.TextEncoders;
import marquee.training.SmallRelease;
import marquee.training.Watched;
import marquee.training.checkpoints.CheckpointFile;
import marquee.training.checkpoints.CheckpointFolder;
import marquee.training.checkpoints.Checkpoints;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.StepSchedule;
import marquee.training.settings.TowerSettings;
import marquee.training.towers.TowerTrainer.Trained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumedTrainingTest {

    private static final String SEARCH = "Training, with validation";
    private static final String EVERYTHING = "Training on everything";
    private static final int SEED = 7;

    /** A start so bad that steps help even on the smallest data. */
    private static final double ANTI_POPULAR = 3;

    private final TrainingData training;
    private final Trained undisturbed;

    ResumedTrainingTest(@TempDir Path texts) {
        var dataset = SmallRelease.dataset();
        List<Movie> movies = dataset.content().movies();
        try (var encoder = TextEncoders.open("hashed", texts)) {
            training =
                    new TrainingData(dataset.interactions(), new Fixed(movies, new ContentVectors(encoder).of(movies)));
        }
        undisturbed = train(Checkpoints.NONE, SEED, Watched.toTheEnd());
    }

    @Test
    void both_rounds_take_steps() {
        assertThat(undisturbed.steps()).isPositive();
    }

    @Test
    void killed_while_validating_and_started_again_it_ends_with_the_same_weights(@TempDir Path models) {
        kill(models, SEARCH, 8);
        var watched = Watched.toTheEnd();

        assertSame(train(folder(models, watched), SEED, watched), undisturbed);
        assertThat(watched.steps)
                .contains(SEARCH, EVERYTHING)
                .doesNotContain("Linear model, for short histories", "Linear model, for validation");
    }

    @Test
    void killed_on_everything_and_started_again_it_ends_with_the_same_weights(@TempDir Path models) {
        kill(models, EVERYTHING, 4);
        var watched = Watched.toTheEnd();

        assertSame(train(folder(models, watched), SEED, watched), undisturbed);
        assertThat(watched.steps).containsExactly(SEARCH, EVERYTHING);
        assertThat(watched.notes).hasSize(3).allMatch(note -> note.startsWith("Going on from the checkpoint "));
    }

    @Test
    void a_damaged_checkpoint_is_said_to_be_damaged_and_not_used(@TempDir Path models) throws IOException {
        kill(models, SEARCH, 4);
        Path file = only(models.resolve(".training")).resolve("validation.checkpoint");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        var watched = Watched.toTheEnd();

        assertThat(folder(models, watched).find("validation")).isEmpty();
        assertThat(folder(models, watched).find("short-histories")).isPresent();
        assertThat(watched.notes.getFirst()).contains("validation.checkpoint is damaged");
    }

    @Test
    void a_checkpoint_that_ends_too_soon_is_no_checkpoint(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("some.checkpoint");
        for (int length : List.of(0, 4, 12)) {
            Files.write(file, new byte[length]);
            assertThat(CheckpointFile.read(file)).isEmpty();
        }
    }

    @Test
    void another_training_takes_nothing_from_it_and_clears_it_away(@TempDir Path models) throws IOException {
        kill(models, SEARCH, 4);
        Path before = only(models.resolve(".training"));
        var watched = Watched.toTheEnd();

        var another = CheckpointFolder.open(models, "another training", watched);

        assertThat(another.find("short-histories")).isEmpty();
        assertThat(watched.notes).isEmpty();
        assertThat(before).doesNotExist();
    }

    private void kill(Path models, String step, int units) {
        var watched = Watched.killedIn(step, units);
        assertThatThrownBy(() -> train(folder(models, watched), SEED, watched)).isInstanceOf(Watched.Killed.class);
    }

    private static CheckpointFolder folder(Path models, Watched watched) {
        return CheckpointFolder.open(models, "this training", watched);
    }

    /** Twelve steps at most, four between two looks. */
    private Trained train(Checkpoints checkpoints, long seed, Watched watched) {
        return new TowerTrainer(new TrainingSetup(fewSteps(), seed, watched), checkpoints).train(training);
    }

    private TowerSettings fewSteps() {
        var usual = TowerSettings.forRatings(training.ratings().size());
        return usual.with(new StepSchedule(12, 4, 4))
                .with(usual.coldStart().withShortSteps(8))
                .with(usual.optimiser().withBatch(16).withLearningRate(1e-2))
                .with(usual.linear().withPopularityDamping(ANTI_POPULAR));
    }

    private static void assertSame(Trained actual, Trained expected) {
        assertThat(actual.steps()).isEqualTo(expected.steps());
        assertThat(actual.validation()).isEqualTo(expected.validation());
        expected.weights()
                .byName()
                .forEach((name, weight) -> assertThat(actual.weights().get(name).values())
                        .as(name)
                        .containsExactly(weight.values(), within(1e-6f)));
    }

    private static Path only(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.reduce((one, other) -> {
                        throw new AssertionError(folder + " holds more than one file");
                    })
                    .orElseThrow();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // lives in this test
    private record Fixed(List<Movie> movies, float[][] vectors) implements Content {}
}
