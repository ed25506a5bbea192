package marquee.catalog.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

    /** FIPS 180-4's example of one block. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void bytes_texts_a_file_and_parts_of_one_content_have_the_published_hash() throws IOException {
        var parts = Sha256.digest();
        parts.update(ABC, 0, 1);
        parts.update(ABC, 1, 2);

        assertThat(Sha256.hex(parts.digest())).isEqualTo(OF_ABC);
        assertThat(Sha256.of(ABC)).isEqualTo(OF_ABC);
        assertThat(Sha256.of(Stream.of("a", "bc"))).isEqualTo(OF_ABC);
        assertThat(Sha256.of(Files.write(folder.resolve("abc"), ABC))).isEqualTo(OF_ABC);
    }
}
