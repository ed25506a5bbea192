package marquee.pipeline.erasures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import marquee.catalog.histories.HistoryShards;
import marquee.catalog.sample.SampleDataset;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.learning.PreparedHistories;
import marquee.index.exact.ExactStore;
import marquee.registry.Artefact;
import marquee.registry.Decision;
import marquee.registry.RegistryException;
import marquee.registry.ReleaseRegistry;
import marquee.registry.ReleaseState;
import marquee.registry.erasures.ErasedStore;
import marquee.registry.erasures.Erasure;
import marquee.registry.erasures.ErasureRegistry;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import marquee.towers.release.Tower;
import marquee.towers.release.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases and histories on disk, and somebody who leaves. */
class TrainedFromPeopleTest {

    private static final Decision TEST = Decision.of("a test", "to see");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final long LEAVER = 7;
    private static final long OTHER = 8;

    @TempDir
    private Path data;

    private final Postgres postgres = TestDatabase.fresh();
    private final ReleaseRegistry registry = new ReleaseRegistry(postgres);
    private final ErasureRegistry erasures = new ErasureRegistry(postgres);
    private final ExactStore vectors = new ExactStore();

    @AfterEach
    void close() {
        vectors.close();
    }

    @Test
    void while_a_release_that_learned_from_somebody_is_live_all_stay_and_once_the_next_is_live_they_are_gone()
            throws IOException {
        live("1", LEAVER, OTHER);
        live("2", LEAVER, OTHER);
        UUID erasure = leaves(LEAVER);
        look();

        assertThat(said(erasure, ErasedStore.RELEASES).state()).isEqualTo(Erasure.State.PENDING);
        assertThat(said(erasure, ErasedStore.RELEASES).says())
                .contains("release 2 is live")
                .doesNotContain("7");
        assertThat(registry.get("1").isRemoved()).isFalse();

        live("3", OTHER);
        look();

        assertThat(said(erasure, ErasedStore.RELEASES).state()).isEqualTo(Erasure.State.DONE);
        assertThat(List.of("1", "2"))
                .allSatisfy(
                        number -> assertThat(registry.get(number).isRemoved()).isTrue());
        assertThat(new Releases(models()).all()).extracting(Release::id).containsExactly("3");
        assertThat(vectors.collections().block()).containsExactly("movies_3");
        assertThat(erasures.find(erasure).orElseThrow().person()).isEmpty();
        assertThatThrownBy(() -> registry.rollback(TEST)).isInstanceOf(RegistryException.class);
        assertThat(everyFile()).noneMatch(file -> lines(file).contains(Long.toString(LEAVER)));
    }

    @Test
    void what_did_not_learn_from_them_stays_to_be_gone_back_to() throws IOException {
        live("1", OTHER);
        live("2", OTHER);
        UUID erasure = leaves(LEAVER);
        look();

        assertThat(erasures.find(erasure).orElseThrow().doneAt()).contains(NOW);
        assertThat(registry.rollback(TEST).number()).isEqualTo("1");
    }

    @Test
    void a_release_that_is_tried_is_waited_for() throws IOException {
        live("1", OTHER);
        loaded(release(LEAVER));
        registry.startCanary("2", TEST);
        UUID erasure = leaves(LEAVER);
        look();
        assertThat(said(erasure, ErasedStore.RELEASES).says()).contains("tried");

        registry.move("2", ReleaseState.RETIRED, TEST);
        look();
        assertThat(said(erasure, ErasedStore.RELEASES).state()).isEqualTo(Erasure.State.DONE);
        assertThat(registry.get("2").isRemoved()).isTrue();
    }

    @Test
    void a_release_that_nobody_registered_goes_as_well() throws IOException {
        live("1", OTHER);
        release(LEAVER, OTHER);
        leaves(LEAVER);
        look();

        assertThat(new Releases(models()).all()).extracting(Release::id).containsExactly("1");
    }

    @Test
    void histories_that_tell_of_somebody_are_deleted_and_others_stay() {
        Path folder = data.resolve("histories");
        new PreparedHistories(SampleDataset.bundled(), folder).write();
        leaves(1_000_000_123);
        look();
        assertThat(HistoryShards.isIn(folder)).isTrue();

        UUID erasure = leaves(1);
        look();

        assertThat(folder).doesNotExist();
        assertThat(said(erasure, ErasedStore.HISTORIES).state()).isEqualTo(Erasure.State.DONE);
    }

    private void look() {
        new TrainedFromPeople(postgres, registry, data, vectors, InstantSource.fixed(NOW)).look();
    }

    private UUID leaves(long person) {
        UUID id = UUID.randomUUID();
        TestDatabase.execute(postgres, """
                INSERT INTO erasures (id, person_id, asked_at) VALUES ('%1$s', %2$d, '2026-11-28T11:00:00Z');
                INSERT INTO erasure_stores (erasure, store, state, at)
                SELECT '%1$s', store, 'pending', '2026-11-28T11:00:00Z' FROM unnest(ARRAY['histories', 'releases']) AS store
                """.formatted(id, person));
        return id;
    }

    private Erasure.Progress said(UUID erasure, ErasedStore store) {
        return erasures.find(erasure).orElseThrow().stores().stream()
                .filter(progress -> progress.store() == store)
                .findFirst()
                .orElseThrow();
    }

    private void live(String number, long... people) throws IOException {
        Release release = release(people);
        assertThat(release.id()).isEqualTo(number);
        loaded(release);
        registry.promote(number, TEST);
    }

    private void loaded(Release release) {
        registry.register(Artefact.of(release), TEST);
        String collection = "movies_" + release.id();
        vectors.create(collection, 4).then(vectors.seal(collection)).block();
        registry.loaded(release.id(), List.of(collection));
    }

    private Release release(long... people) throws IOException {
        var manifest = new Manifest(
                Manifest.Publication.draft(Instant.parse("2026-11-01T00:00:00Z"), Optional.empty()),
                new Manifest.VectorFormat(4, "hashed-1", List.of()),
                new Manifest.Data("small", "abc", people.length, 1, 4),
                Map.of(),
                new Manifest.ValidationMetrics(Map.of(), Map.of()));
        try (var draft = new Releases(models()).draft()) {
            for (Tower tower : Tower.values()) {
                Files.createDirectories(draft.savedModel(tower));
                Files.writeString(draft.savedModel(tower).resolve("saved_model.pb"), tower.folder());
            }
            draft.describe(manifest, new Vocabulary(new long[] {10}, people, List.of()));
            return draft.publish(manifest);
        }
    }

    private Path models() {
        return data.resolve("models");
    }

    private List<Path> everyFile() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
