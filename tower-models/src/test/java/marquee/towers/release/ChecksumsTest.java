package marquee.towers.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumsTest {

    @TempDir
    private Path models;

    private Releases releases;
    private Release release;

    @BeforeEach
    void publishes() throws IOException {
        releases = new Releases(models);
        release = SmallRelease.publish(releases);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "releases/1/movies.txt",
                "releases/1/users.txt",
                "releases/1/genres.txt",
                "releases/1/checksums.txt",
                "user_tower/1/variables/variables.data-00000-of-00001",
                "movie_tower/1/saved_model.pb",
                "content_tower/1/saved_model.pb"
            })
    void a_flipped_a_halved_an_empty_and_a_missing_file_are_named_with_what_to_do(String name) throws IOException {
        Path file = models.resolve(name);
        byte[] whole = Files.readAllBytes(file);
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        for (byte[] damaged : List.of(flipped, Arrays.copyOf(whole, whole.length / 2), new byte[0])) {
            Files.write(file, damaged);
            isNamed(file);
        }
        if (!name.endsWith(Checksums.NAME)) {
            Files.delete(file);
            isNamed(file);
        }
        Files.write(file, whole);
        assertThatCode(release::verify).doesNotThrowAnyException();
    }

    @Test
    void whoever_opens_a_part_sees_the_damage_of_that_part_alone() throws IOException {
        Files.writeString(models.resolve("releases/1/movies.txt"), "1\n2\n");
        assertThatThrownBy(release::vocabulary).isInstanceOf(ReleaseException.class);
        assertThatCode(() -> release.verify(Tower.USER)).doesNotThrowAnyException();
    }

    @Test
    void a_release_of_an_earlier_marquee_opens_without_checksums() throws IOException {
        Files.delete(release.directory().resolve(Checksums.NAME));
        assertThat(releases.newestIntact(any -> true, damage -> {})).contains(release);
        assertThat(release.vocabulary().movie(3)).isEqualTo(3);
    }

    @Test
    void the_newest_intact_release_is_found_and_the_damaged_ones_are_told() throws IOException {
        Release second = SmallRelease.publish(releases);
        Path manifest = SmallRelease.publish(releases).directory().resolve(ManifestFile.NAME);
        Files.writeString(manifest, "{");
        Files.writeString(second.savedModel(Tower.USER).resolve("saved_model.pb"), "?");
        List<String> told = new ArrayList<>();

        assertThat(releases.newestIntact(any -> true, told::add)).contains(release);
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).contains(manifest.toString());
    }

    private void isNamed(Path file) {
        assertThatThrownBy(release::verify)
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining(file + " is damaged")
                .hasMessageContaining("--retrain");
        assertThatThrownBy(() -> releases.newestIntact(any -> true, damage -> {}))
                .hasMessageContaining(file.toString());
    }
}
