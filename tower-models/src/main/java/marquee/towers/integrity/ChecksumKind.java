package marquee.towers.integrity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import marquee.catalog.hash.Sha256;

/** A sum over files and lines, in hex. */
public enum ChecksumKind {
    /** Of an earlier Marquee; finds damage alone. */
    CRC_32C {
        @Override
        public String of(Path file) throws IOException {
            var sum = new CRC32C();
            var buffer = new byte[1 << 20];
            try (InputStream bytes = Files.newInputStream(file)) {
                for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                    sum.update(buffer, 0, count);
                }
            }
            return hex(sum);
        }

        @Override
        public String of(List<String> lines) {
            var sum = new CRC32C();
            sum.update(joined(lines));
            return hex(sum);
        }
    },
    /** Nobody can make another file of the same. */
    SHA_256 {
        @Override
        public String of(Path file) throws IOException {
            return Sha256.of(file);
        }

        @Override
        public String of(List<String> lines) {
            return Sha256.of(joined(lines));
        }
    };

    private static final int CRC_DIGITS = 8;

    /** The kind of one that was written. */
    public static ChecksumKind like(String hex) {
        return hex.length() == CRC_DIGITS ? CRC_32C : SHA_256;
    }

    /** Of a file's contents. */
    public abstract String of(Path file) throws IOException;

    /** Of lines, a line feed between each two. */
    public abstract String of(List<String> lines);

    private static byte[] joined(List<String> lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(CRC32C sum) {
        return "%08x".formatted(sum.getValue());
    }
}
