package marquee.towers.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marquee.towers.integrity.ChecksumKind;
import marquee.towers.integrity.ReleaseKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedReleaseTest {

    private static final KeyPair OURS = keys();
    private static final KeyPair THEIRS = keys();

    @TempDir
    private Path models;

    @Test
    void a_release_that_we_signed_opens_where_we_are_trusted_and_where_nobody_in_particular_is() throws IOException {
        publish(signedBy(OURS));

        assertOpens(opened(trusting(THEIRS, OURS)));
        assertOpens(opened(ReleaseKeys.NONE));
    }

    @Test
    void a_release_of_somebody_else_and_one_without_a_signature_are_refused_with_what_to_do() throws IOException {
        publish(signedBy(THEIRS));
        assertRefused(opened(trusting(OURS)));

        publish(ReleaseKeys.NONE);
        assertRefused(opened(trusting(OURS)));
        Files.writeString(opened(trusting(OURS)).directory().resolve(Checksums.SIGNATURE), "?");
        assertRefused(opened(trusting(OURS)));
        Files.delete(opened(trusting(OURS)).directory().resolve(Checksums.NAME));
        assertRefused(opened(trusting(OURS)));
    }

    @Test
    void whoever_changes_a_file_and_mends_its_checksum_is_found_out() throws IOException {
        publish(signedBy(OURS));
        Release release = opened(trusting(OURS));
        Path movies = release.directory().resolve("movies.txt");
        Files.writeString(movies, "9\n");
        rewriteChecksums(release, ChecksumKind.SHA_256);

        assertRefused(release);
        assertThat(opened(ReleaseKeys.NONE).vocabulary().movie(1)).isEqualTo(0);
    }

    @Test
    void checksums_of_an_earlier_marquee_still_find_damage() throws IOException {
        publish(ReleaseKeys.NONE);
        Release release = opened(ReleaseKeys.NONE);
        rewriteChecksums(release, ChecksumKind.CRC_32C);
        assertOpens(release);

        Files.writeString(release.savedModel(Tower.USER).resolve("saved_model.pb"), "?");

        assertThatThrownBy(() -> release.verify(Tower.USER)).hasMessageContaining("is damaged");
    }

    @Test
    void whoever_would_not_open_what_they_publish_is_told_before_they_train() {
        assertThatThrownBy(() -> new Releases(models, trusting(OURS)).requireOwnTrust())
                .hasMessageContaining("MARQUEE_RELEASE_SIGNING_KEY");
        assertThatThrownBy(() -> new Releases(
                                models, new ReleaseKeys(Optional.of(THEIRS.getPrivate()), List.of(OURS.getPublic())))
                        .requireOwnTrust())
                .isInstanceOf(ReleaseException.class);
        for (var keys : List.of(
                ReleaseKeys.NONE,
                signedBy(OURS),
                new ReleaseKeys(Optional.of(OURS.getPrivate()), List.of(THEIRS.getPublic(), OURS.getPublic())))) {
            assertThatCode(() -> new Releases(models, keys).requireOwnTrust()).doesNotThrowAnyException();
        }
    }

    @Test
    void a_draft_is_open_to_whoever_trains_it() throws IOException {
        try (var draft = new Releases(
                        models, new ReleaseKeys(Optional.of(OURS.getPrivate()), List.of(OURS.getPublic())))
                .draft()) {
            assertThatCode(() -> draft.describe(SmallRelease.MANIFEST, SmallRelease.VOCABULARY)
                            .vocabulary())
                    .doesNotThrowAnyException();
        }
    }

    private static void assertOpens(Release release) {
        assertThatCode(release::verify).doesNotThrowAnyException();
        assertThat(release.vocabulary().movie(1)).isPositive();
    }

    private static void assertRefused(Release release) {
        for (var opening : List.<Runnable>of(release::vocabulary, release::verify, () -> release.verify(Tower.MOVIE))) {
            assertThatThrownBy(opening::run)
                    .isInstanceOf(ReleaseException.class)
                    .hasMessageContaining("MARQUEE_TRUSTED_RELEASE_KEYS")
                    .hasMessageContaining("MARQUEE_RELEASE_SIGNING_KEY");
        }
    }

    private static void rewriteChecksums(Release release, ChecksumKind kind) throws IOException {
        Path file = release.directory().resolve(Checksums.NAME);
        List<String> lines = new ArrayList<>();
        for (String line : Checksums.contents(release)) {
            String path = line.split(" ", 3)[2];
            Path changed = path.contains("/")
                    ? release.models().resolve(path.replaceFirst("/", "/1/"))
                    : release.directory().resolve(path);
            lines.add(kind.of(changed) + " " + Files.size(changed) + " " + path);
        }
        lines.add(kind.of(lines));
        Files.write(file, lines);
    }

    private void publish(ReleaseKeys keys) throws IOException {
        SmallRelease.publish(new Releases(models, keys));
    }

    private Release opened(ReleaseKeys keys) {
        return new Releases(models, keys).newest().orElseThrow();
    }

    private static ReleaseKeys signedBy(KeyPair keys) {
        return new ReleaseKeys(Optional.of(keys.getPrivate()), List.of());
    }

    private static ReleaseKeys trusting(KeyPair... keys) {
        return new ReleaseKeys(
                Optional.empty(), List.of(keys).stream().map(KeyPair::getPublic).toList());
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has it", e);
        }
    }
}
