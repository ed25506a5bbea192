package marquee.catalog.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an archive's bytes must sum up to.
 *
 * @param algorithm MD5 or SHA-256
 * @param hex lower case
 */
record Checksum(String algorithm, String hex) {

    private static final Pattern MD5 = Pattern.compile("\\b\\p{XDigit}{32}\\b");

    /** Of a published file such as {@code MD5 (ml-25m.zip) = 6b51fb2759a8657d3bfcbfc42b592ada}. */
    static Optional<Checksum> published(String text) {
        Matcher matcher = MD5.matcher(text);
        return matcher.find()
                ? Optional.of(new Checksum("MD5", matcher.group().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Of archives whose checksum GroupLens does not publish: ml-latest-small of September 2018. */
    static Optional<Checksum> known(String archive) {
        return archive.equals("ml-latest-small")
                ? Optional.of(
                        new Checksum("SHA-256", "696d65a3dfceac7c45750ad32df2c259311949efec81f0f144fdfb91ebc9e436"))
                : Optional.empty();
    }

    boolean matches(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has " + algorithm, e);
        }
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).equals(hex);
    }
}
