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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFileTest {

    /** As the first releases were written. */
    private static final String FILE = """
            {
              "release" : 7,
              "created_at" : "2026-11-26T04:30:56.127754838Z",
              "dimension" : 128,
              "data" : {
                "name" : "ml-latest-small",
                "hash" : "ef27",
                "users" : 610,
                "movies" : 9724,
                "ratings" : 100836
              },
              "text_encoder" : "minilm-l6-v2-q",
              "content_layout" : [ {
                "name" : "text",
                "offset" : 0,
                "length" : 384
              } ],
              "parameters" : {
                "contentInMovieTower" : "false",
                "maxSteps" : "0",
                "recencyScales" : "[1.0, 3.0, 20.0, 1.0E9]"
              },
              "metrics" : {
                "hr@10" : 0.4144620811287478,
                "ndcg@10" : 0.11466239908226941
              },
              "baseline" : {
                "ndcg@10" : 0.051202253248904706
              },
              "forced" : true,
              "git_commit" : "52b6c1d326b3431e56fcc1d77ebecc13288ce9cc"
            }""";

    private static final Manifest MANIFEST = new Manifest(
            new Manifest.Publication(
                    7,
                    Instant.parse("2026-11-26T04:30:56.127754838Z"),
                    true,
                    Optional.of("52b6c1d326b3431e56fcc1d77ebecc13288ce9cc")),
            new Manifest.VectorFormat(128, "minilm-l6-v2-q", List.of(new Manifest.Segment("text", 0, 384))),
            new Manifest.Data("ml-latest-small", "ef27", 610, 9_724, 100_836),
            Map.of("contentInMovieTower", "false", "maxSteps", "0", "recencyScales", "[1.0, 3.0, 20.0, 1.0E9]"),
            new Manifest.ValidationMetrics(
                    Map.of("hr@10", 0.4144620811287478, "ndcg@10", 0.11466239908226941),
                    Map.of("ndcg@10", 0.051202253248904706)));

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("manifest.json");
    }

    @Test
    void releases_of_before_can_be_opened() throws IOException {
        Files.writeString(file(), FILE);

        assertThat(ManifestFile.read(folder)).isEqualTo(MANIFEST);
    }

    @Test
    void the_file_is_what_it_was() {
        ManifestFile.write(folder, MANIFEST);

        assertThat(file()).hasContent(FILE);
    }

    @Test
    void the_commit_may_be_unknown() throws IOException {
        Files.writeString(file(), FILE.replaceAll("\"git_commit\" : .*", "\"git_commit\" : null"));

        assertThat(ManifestFile.read(folder).publication().gitCommit()).isEmpty();
    }

    @Test
    void a_file_without_its_layout_is_damaged() throws IOException {
        Files.writeString(file(), FILE.replace("content_layout", "layout"));

        assertThatThrownBy(() -> ManifestFile.read(folder))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("manifest.json");
    }

    @Test
    void force_and_number_change_nothing_else() {
        Manifest draft = new Manifest(
                Manifest.Publication.draft(
                        MANIFEST.publication().createdAt(),
                        MANIFEST.publication().gitCommit()),
                MANIFEST.vectors(),
                MANIFEST.data(),
                MANIFEST.parameters(),
                MANIFEST.validation());

        assertThat(draft.publishedByForce().numbered(7)).isEqualTo(MANIFEST);
        assertThat(draft.numbered(7).publication().forced()).isFalse();
    }
}
