package marquee.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.evaluation.SmallDataset;
import marquee.training.settings.TowerSettings;
import org.junit.jupiter.api.Test;

/** Which trainings may go on from each other's checkpoints. */
class TrainingRunTest {

    private static final TowerSettings SETTINGS = TowerSettings.forRatings(10);
    private static final UserSample HALF = new UserSample(0.5);

    @Test
    void whatever_determines_the_weights_makes_another_training() {
        var fewSteps = SETTINGS.with(SETTINGS.schedule().withMaxSteps(1));
        assertThat(Stream.of(
                                run(dataset(4), 1, UserSample.ALL, SETTINGS, "hashed-1"),
                                run(dataset(5), 1, UserSample.ALL, SETTINGS, "hashed-1"),
                                run(dataset(4), 2, UserSample.ALL, SETTINGS, "hashed-1"),
                                run(dataset(4), 1, HALF, SETTINGS, "hashed-1"),
                                run(dataset(4), 1, UserSample.ALL, fewSteps, "hashed-1"),
                                run(dataset(4), 1, UserSample.ALL, SETTINGS, "hashed-2"))
                        .map(TrainingRun::fingerprint))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_same_asked_for_again_is_the_same_training() {
        assertThat(run(dataset(4), 1, HALF, SETTINGS, "hashed-1").fingerprint())
                .isEqualTo(run(dataset(4), 1, HALF, SETTINGS, "hashed-1").fingerprint());
    }

    private static SmallDataset dataset(double stars) {
        return new SmallDataset().rated(1, 1, stars, 1);
    }

    private static TrainingRun run(
            SmallDataset dataset, long seed, UserSample people, TowerSettings settings, String encoder) {
        var request = new TrainingRequest(
                dataset,
                new TrainingRequest.Texts("hashed", Path.of("text")),
                new TrainingRequest.Learning(seed, people, Optional.empty(), Optional.empty()),
                new TrainingRequest.Target(Path.of("models"), false));
        return new TrainingRun(request, settings, encoder);
    }
}
