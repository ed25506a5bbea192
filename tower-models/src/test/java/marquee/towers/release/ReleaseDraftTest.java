package marquee.towers.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseDraftTest {

    private static final Manifest MANIFEST = new Manifest(
            Manifest.Publication.draft(Instant.parse("2026-01-01T00:00:00Z"), Optional.of("f00d")),
            new Manifest.VectorFormat(128, "hashed-1", List.of(new Manifest.Segment("text", 0, 384))),
            new Manifest.Data("small", "abc", 2, 3, 4),
            Map.of("seed", "1"),
            new Manifest.ValidationMetrics(Map.of("ndcg@10", 0.1), Map.of("ndcg@10", 0.05)));
    private static final Vocabulary VOCABULARY =
            new Vocabulary(new long[] {10, 20, 30}, new long[] {7, 8}, List.of("Comedy", "Drama"));

    @TempDir
    private Path models;

    private Releases releases;

    @BeforeEach
    void open() {
        releases = new Releases(models);
    }

    @Test
    void a_published_release_reads_back_as_it_was_written() throws IOException {
        Release published = publish();
        assertThat(published.id()).isEqualTo("1");
        assertThat(releases.newest()).contains(published);
        assertThat(releases.find("1").orElseThrow().manifest()).isEqualTo(MANIFEST);
        assertThat(published.vocabulary().movie(30)).isEqualTo(3);
        assertThat(published.vocabulary().user(7)).isEqualTo(1);
        assertThat(published.vocabulary().genre("Comedy")).isEqualTo(4);
        assertThat(published.vocabulary().genre("Drama")).isEqualTo(5);
        assertThat(published.vocabulary().movie(7)).isEqualTo(Vocabulary.UNKNOWN);
        assertThat(published.savedModel(Tower.USER).resolve("saved_model.pb"))
                .hasContent("user_tower")
                .isEqualTo(models.resolve("user_tower/1/saved_model.pb"));
    }

    @Test
    void numbers_count_up_and_are_not_given_twice_while_their_release_is_there() throws IOException {
        publish();
        assertThat(publish().number()).isEqualTo(2);
        assertThat(releases.all()).extracting(Release::number).containsExactly(1, 2);
        releases.remove(releases.find("1").orElseThrow());
        assertThat(publish().number()).isEqualTo(3);
    }

    @Test
    void a_manifest_says_the_number_of_its_release() throws IOException {
        publish();
        publish();
        assertThat(releases.all())
                .extracting(Release::manifest)
                .extracting(manifest -> manifest.publication().release())
                .containsExactly(1, 2);
    }

    @Test
    void a_removed_release_leaves_nothing() throws IOException {
        Release published = publish();
        releases.remove(published);
        assertThat(published.directory()).doesNotExist();
        for (Tower tower : Tower.values()) {
            assertThat(published.savedModel(tower)).doesNotExist();
        }
    }

    @Test
    void a_described_draft_opens_like_a_published_release() throws IOException {
        try (var draft = releases.draft()) {
            Release described = fill(draft);
            assertThat(new Releases(described.models()).newest()).contains(described);
        }
    }

    @Test
    void a_draft_that_is_not_published_leaves_nothing() throws IOException {
        try (var draft = releases.draft()) {
            fill(draft);
        }
        assertThat(releases.all()).isEmpty();
        assertThat(models).isDirectoryNotContaining("glob:**/.draft-*").isDirectoryNotContaining("glob:**/user_tower");
    }

    @Test
    void what_a_killed_process_left_is_no_release_and_is_swept_away() throws IOException {
        Files.createDirectories(models.resolve(".draft-dead/user_tower/1"));
        Files.createDirectories(models.resolve("user_tower/1"));
        Files.writeString(models.resolve("user_tower/1/saved_model.pb"), "half");
        assertThat(releases.newest()).isEmpty();
        Release published = publish();
        assertThat(published.number()).isEqualTo(1);
        assertThat(published.savedModel(Tower.USER).resolve("saved_model.pb")).hasContent("user_tower");
        assertThat(models.resolve(".draft-dead")).doesNotExist();
    }

    @Test
    void a_missing_manifest_means_no_release() throws IOException {
        Release published = publish();
        Files.delete(published.directory().resolve("manifest.json"));
        assertThat(releases.all()).isEmpty();
    }

    @Test
    void a_damaged_manifest_is_named() throws IOException {
        Release published = publish();
        Files.writeString(published.directory().resolve("manifest.json"), "{");
        assertThatThrownBy(releases::newest)
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("manifest.json")
                .hasMessageContaining("--retrain");
        assertThat(publish().number()).isEqualTo(2);
    }

    @Test
    void two_cannot_write_at_once() {
        try (var draft = releases.draft()) {
            assertThat(draft).isNotNull();
            assertThatThrownBy(releases::draft).isInstanceOf(ReleaseException.class);
        }
    }

    @Test
    void a_refused_draft_lets_no_other_process_write() throws Exception {
        try (var draft = releases.draft()) {
            assertThat(draft).isNotNull();
            assertThatThrownBy(releases::draft).isInstanceOf(ReleaseException.class);
            assertThat(OtherWriter.in(models)).isEqualTo(OtherWriter.REFUSED);
        }
        assertThat(OtherWriter.in(models)).isEqualTo(OtherWriter.BEGAN);
    }

    @Test
    void a_draft_that_could_not_begin_keeps_no_other_from_writing() throws IOException {
        Path inTheWay = Files.createDirectory(models.resolve(".lock"));
        assertThatThrownBy(releases::draft).isInstanceOf(ReleaseException.class);
        Files.delete(inTheWay);
        assertThat(publish().number()).isEqualTo(1);
    }

    @Test
    void the_hash_is_of_what_a_release_is_and_not_of_its_number_its_time_or_force() throws IOException {
        var later = new Manifest(
                Manifest.Publication.draft(Instant.parse("2026-02-01T00:00:00Z"), Optional.of("f00d")),
                MANIFEST.vectors(),
                MANIFEST.data(),
                MANIFEST.parameters(),
                MANIFEST.validation());
        String first = publish().hash();

        assertThat(publish(later.publishedByForce(), "").hash()).isEqualTo(first);
        assertThat(publish(MANIFEST, "another file").hash()).isNotEqualTo(first);
        assertThat(publish(MANIFEST.with(Map.of("seed", "2")), "").hash()).isNotEqualTo(first);
    }

    private Release publish(Manifest manifest, String more) throws IOException {
        try (var draft = releases.draft()) {
            Release filled = fill(draft);
            if (!more.isEmpty()) {
                Files.writeString(filled.savedModel(Tower.USER).resolve("more"), more);
            }
            return draft.publish(manifest);
        }
    }

    private Release publish() throws IOException {
        try (var draft = releases.draft()) {
            fill(draft);
            return draft.publish(MANIFEST);
        }
    }

    private static Release fill(ReleaseDraft draft) throws IOException {
        for (Tower tower : Tower.values()) {
            Files.createDirectories(draft.savedModel(tower));
            Files.writeString(draft.savedModel(tower).resolve("saved_model.pb"), tower.folder());
        }
        return draft.describe(MANIFEST, VOCABULARY);
    }
}
