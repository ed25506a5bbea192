package marquee.towers.integrity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ed25519 keys in PEM (RFC 8410), as {@code openssl genpkey -algorithm ed25519} writes them. */
final class PemFile {

    static final String ALGORITHM = "Ed25519";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

    private PemFile() {}

    /** @throws SigningException when there is not just one private key in the file */
    static PrivateKey privateKey(Path file) {
        List<byte[]> blocks = blocks(file, "PRIVATE");
        if (blocks.size() != 1) {
            throw unfit(file, "one Ed25519 private key", null);
        }
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(blocks.getFirst()));
        } catch (GeneralSecurityException e) {
            throw unfit(file, "one Ed25519 private key", e);
        }
    }

    /** @throws SigningException when there is no public key in the file */
    static List<PublicKey> publicKeys(Path file) {
        List<PublicKey> keys = new ArrayList<>();
        try {
            for (byte[] block : blocks(file, "PUBLIC")) {
                keys.add(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(block)));
            }
        } catch (GeneralSecurityException e) {
            throw unfit(file, "Ed25519 public keys", e);
        }
        if (keys.isEmpty()) {
            throw unfit(file, "Ed25519 public keys", null);
        }
        return keys;
    }

    private static List<byte[]> blocks(Path file, String kind) {
        try {
            Matcher found = BLOCK.matcher(new String(Files.readAllBytes(file), StandardCharsets.US_ASCII));
            List<byte[]> blocks = new ArrayList<>();
            while (found.find()) {
                if (found.group(1).equals(kind)) {
                    blocks.add(Base64.getMimeDecoder().decode(found.group(2)));
                }
            }
            return blocks;
        } catch (IOException | IllegalArgumentException e) {
            throw unfit(file, "a key that can be read", e);
        }
    }

    private static SigningException unfit(Path file, String wanted, @Nullable Exception cause) {
        return new SigningException(
                file + " does not hold " + wanted
                        + " in PEM; openssl genpkey -algorithm ed25519 makes one, openssl pkey"
                        + " -pubout its public half.",
                cause);
    }
}
