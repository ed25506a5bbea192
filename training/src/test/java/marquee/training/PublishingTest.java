package marquee.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.evaluation.SmallDataset;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import marquee.towers.release.Tower;
import marquee.towers.release.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether newly trained towers become a release, beside one that is better than any can be. */
class PublishingTest {

    private final SmallDataset dataset = SmallRelease.dataset();

    @TempDir
    private Path folder;

    private Releases releases;
    private Release better;

    @BeforeEach
    void publishBetter() throws IOException {
        releases = new Releases(folder.resolve("models"));
        better = publishWithPerfectFigures();
    }

    @Test
    void towers_worse_than_the_release_before_are_published_by_force_alone() {
        var watched = Watched.toTheEnd();

        assertThat(train(false, watched))
                .isInstanceOfSatisfying(
                        TrainingResult.NotGoodEnough.class,
                        none -> assertThat(none.reason()).contains("release 1 reaches 1.0000"));
        assertThat(releases.all()).containsExactly(better);
        assertThat(watched.notes)
                .anySatisfy(table -> assertThat(table).contains("towers", "most popular", "ndcg@10"))
                .noneMatch(note -> note.startsWith("WARN"));

        var again = Watched.toTheEnd();
        Release forced = published(train(true, again));
        assertThat(forced.number()).isEqualTo(2);
        assertThat(forced.manifest().publication().forced()).isTrue();
        assertThat(forced.manifest().parameters())
                .containsEntry("maxSteps", "0")
                .containsEntry("steps", "0")
                .hasEntrySatisfying(
                        "gate.not-worse-than-live", reason -> assertThat(reason).contains("release 1 reaches 1.0000"));
        assertThat(again.notes).anyMatch(note -> note.startsWith("Going on from the checkpoint"));
        assertThat(folder.resolve("models/.training")).doesNotExist();
    }

    @Test
    void a_damaged_release_is_told_of_and_need_not_be_reached() throws IOException {
        Files.writeString(better.savedModel(Tower.USER).resolve("saved_model.pb"), "?");
        var watched = Watched.toTheEnd();

        Release release = published(train(false, watched));

        assertThat(release.number()).isEqualTo(2);
        assertThat(release.manifest().publication().forced()).isFalse();
        assertThat(watched.notes).anySatisfy(note -> assertThat(note).contains("WARN", "is damaged"));
        assertThat(watched.steps)
                .contains("Reading small", "Reading the movies' texts")
                .endsWith("Checking the towers", "Making the second stage");
    }

    @Test
    void towers_learn_for_as_many_steps_at_most_as_were_asked_for() {
        assertThat(published(train(request(true, 1), Watched.toTheEnd()))
                        .manifest()
                        .parameters())
                .containsEntry("maxSteps", "1");
    }

    @Test
    void a_release_keeps_how_well_each_person_was_answered() throws IOException {
        Release release = published(train(true, Watched.toTheEnd()));

        List<String> lines = Files.readAllLines(release.directory().resolve("validation.csv"));
        double mean = lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[2]))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(release.manifest().validation().metrics().get("ndcg@10"), within(1e-9));
    }

    @Test
    void there_are_no_steps_below_none() {
        assertThatThrownBy(() -> request(false, -1)).hasMessageContaining("not -1");
    }

    private TrainingResult train(boolean force, Watched watched) {
        return train(request(force, 0), watched);
    }

    private static TrainingResult train(TrainingRequest request, Watched watched) {
        return ReleaseTraining.run(request, watched, Clock.fixed(SmallRelease.CREATED, ZoneOffset.UTC));
    }

    private TrainingRequest request(boolean force, int steps) {
        return new TrainingRequest(
                dataset,
                new TrainingRequest.Texts("hashed", folder.resolve("text")),
                new TrainingRequest.Learning(1, UserSample.ALL, Optional.of(steps), Optional.empty()),
                new TrainingRequest.Target(folder.resolve("models"), force));
    }

    private static Release published(TrainingResult result) {
        return ((TrainingResult.Published) result).release();
    }

    private Release publishWithPerfectFigures() throws IOException {
        var manifest = new Manifest(
                Manifest.Publication.draft(SmallRelease.CREATED, Optional.empty()),
                new Manifest.VectorFormat(128, "hashed-1", List.of()),
                new Manifest.Data(dataset.name(), dataset.hash(), 1, 1, 1),
                Map.of(),
                new Manifest.ValidationMetrics(Map.of("ndcg@10", 1.0), Map.of("ndcg@10", 0.0)));
        try (var draft = releases.draft()) {
            for (Tower tower : Tower.values()) {
                Files.createDirectories(draft.savedModel(tower));
                Files.writeString(draft.savedModel(tower).resolve("saved_model.pb"), tower.folder());
            }
            draft.describe(manifest, new Vocabulary(new long[] {1}, new long[] {1}, List.of()));
            return draft.publish(manifest);
        }
    }
}
