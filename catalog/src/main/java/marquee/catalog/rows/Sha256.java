package marquee.catalog.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import marquee.catalog.DatasetException;

/** SHA-256 in hex. */
public final class Sha256 {

    private Sha256() {}

    /** Of some bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * Of the names and contents of files, in the given order.
     *
     * @throws DatasetException when one cannot be read
     */
    public static String of(List<Path> files) {
        StringBuilder each = new StringBuilder();
        for (Path file : files) {
            each.append(file.getFileName()).append(' ').append(contents(file)).append('\n');
        }
        return of(each.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String contents(Path file) {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new DatasetException(file + " cannot be read (" + e + "). Check that it exists and is readable.", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
