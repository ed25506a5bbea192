package marquee.loader.registered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.catalog.Catalogue;
import marquee.catalog.progress.Progress;
import marquee.catalog.sample.SampleDataset;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.index.exact.ExactStore;
import marquee.loader.LoadException;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import marquee.towers.release.Tower;
import marquee.towers.release.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseLoaderTest {

    private static final Decision TEST = Decision.of("a test", "to see");

    @TempDir
    private Path data;

    private final Postgres postgres = TestDatabase.fresh();
    private final ReleaseRegistry registry = new ReleaseRegistry(postgres);

    @Test
    void a_release_that_was_being_trained_when_somebody_it_learned_from_left_is_not_loaded() throws IOException {
        Release release = release(7, 8);
        TestDatabase.execute(postgres, "INSERT INTO deleted_users (id) VALUES (7), (9)");
        try (var vectors = new ExactStore()) {
            var loader = new ReleaseLoader(postgres, vectors, Progress.silent(), Duration.ZERO);
            var load = new ReleaseLoader.Load(Catalogue.of(SampleDataset.bundled(), List.of()), data, false);

            assertThatThrownBy(() -> loader.load(release, load, TEST))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("learned from 1 of those who were erased")
                    .hasMessageContaining("./marquee train");
        }
        assertThat(registry.all()).isEmpty();
    }

    private Release release(long... people) throws IOException {
        var manifest = new Manifest(
                Manifest.Publication.draft(Instant.parse("2026-11-01T00:00:00Z"), Optional.empty()),
                new Manifest.VectorFormat(4, "hashed-1", List.of()),
                new Manifest.Data("small", "abc", people.length, 1, 4),
                Map.of(),
                new Manifest.ValidationMetrics(Map.of(), Map.of()));
        try (var draft = new Releases(data.resolve("models")).draft()) {
            for (Tower tower : Tower.values()) {
                Files.createDirectories(draft.savedModel(tower));
                Files.writeString(draft.savedModel(tower).resolve("saved_model.pb"), tower.folder());
            }
            draft.describe(manifest, new Vocabulary(new long[] {10}, people, List.of()));
            return draft.publish(manifest);
        }
    }
}
