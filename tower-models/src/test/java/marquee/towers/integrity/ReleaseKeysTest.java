package marquee.towers.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys and the signature here were made by OpenSSL 3: genpkey -algorithm ed25519, pkey -pubout, pkeyutl -sign -rawin. */
class ReleaseKeysTest {

    private static final String PRIVATE = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIBobgT41ZXQttIVTRPOSrN6MtKR+0h5TmX2nC/rqHLF2
            -----END PRIVATE KEY-----
            """;

    private static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAH5KBV5qle6daBjRxHZ/l7HVGnrj1HsOC+2oSjkyvzss=
            -----END PUBLIC KEY-----
            """;

    private static final String SIGNATURE_OF_MARQUEE =
            "DgTk74DLRZyp44tLZlayTfzt6fcXVRmqDJv8Vfw9jRtiW9oZJcgMIJ6cuAQd012e8qqETaeMVxBxWUVvjuXNCA==";

    private static final byte[] MARQUEE = "marquee".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void keys_that_openssl_made_sign_as_openssl_does_and_know_its_signatures() throws IOException {
        var keys = ReleaseKeys.of(Optional.of(file("private", PRIVATE)), Optional.of(file("public", PUBLIC)));

        byte[] signature = keys.sign(MARQUEE).orElseThrow();
        assertThat(Base64.getEncoder().encodeToString(signature)).isEqualTo(SIGNATURE_OF_MARQUEE);
        assertThat(keys.trusts(MARQUEE, Optional.of(signature))).isTrue();
        assertThat(keys.trusts(new byte[] {1}, Optional.of(signature))).isFalse();
        assertThat(keys.trusts(MARQUEE, Optional.of(new byte[64]))).isFalse();
        assertThat(keys.trusts(MARQUEE, Optional.empty())).isFalse();
    }

    @Test
    void without_keys_nothing_is_signed_and_everything_is_opened() {
        var keys = ReleaseKeys.of(Optional.empty(), Optional.empty());

        assertThat(keys.sign(MARQUEE)).isEmpty();
        assertThat(keys.trusts(MARQUEE, Optional.empty())).isTrue();
    }

    @Test
    void a_file_that_holds_no_such_key_is_named_with_how_to_make_one() throws IOException {
        for (String text : new String[] {"", "hello", PRIVATE.replace("M", "!"), PUBLIC}) {
            Path file = file("private", text);
            assertThatThrownBy(() -> ReleaseKeys.of(Optional.of(file), Optional.empty()))
                    .isInstanceOf(SigningException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("openssl genpkey -algorithm ed25519");
        }
        assertThatThrownBy(() -> ReleaseKeys.of(Optional.empty(), Optional.of(file("public", PRIVATE))))
                .isInstanceOf(SigningException.class);
        assertThatThrownBy(() -> ReleaseKeys.of(Optional.empty(), Optional.of(folder.resolve("nowhere"))))
                .isInstanceOf(SigningException.class);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
