package marquee.towers.integrity;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;
import java.util.Optional;

/**
 * With which key releases are signed, and whose are opened; signatures are Ed25519 (RFC 8032). Thread-safe.
 *
 * @param signing none leaves releases without a signature
 * @param trusted none opens anybody's, signed or not
 */
public record ReleaseKeys(Optional<PrivateKey> signing, List<PublicKey> trusted) {

    /** Nothing is signed, and anybody's releases are opened. */
    public static final ReleaseKeys NONE = new ReleaseKeys(Optional.empty(), List.of());

    private static final String SIGNING = "MARQUEE_RELEASE_SIGNING_KEY";
    private static final String TRUSTED = "MARQUEE_TRUSTED_RELEASE_KEYS";

    /** Copies the list. */
    public ReleaseKeys {
        trusted = List.copyOf(trusted);
    }

    /**
     * From the files that {@value #SIGNING} and {@value #TRUSTED} name.
     *
     * @throws SigningException when one does not hold what it should
     */
    public static ReleaseKeys ofEnvironment() {
        return of(file(SIGNING), file(TRUSTED));
    }

    /**
     * From PEM files.
     *
     * @throws SigningException when one does not hold what it should
     */
    static ReleaseKeys of(Optional<Path> signing, Optional<Path> trusted) {
        return new ReleaseKeys(
                signing.map(PemFile::privateKey),
                trusted.map(PemFile::publicKeys).orElse(List.of()));
    }

    private static Optional<Path> file(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    /** Signs some bytes; empty where there is no key to sign with. */
    public Optional<byte[]> sign(byte[] content) {
        return signing.map(key -> {
            try {
                Signature signature = Signature.getInstance(PemFile.ALGORITHM);
                signature.initSign(key);
                signature.update(content);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new SigningException("The key in " + SIGNING + " does not sign.", e);
            }
        });
    }

    /** Whether whoever signed these bytes is trusted; always where nobody in particular is. */
    public boolean trusts(byte[] content, Optional<byte[]> signature) {
        return trusted.isEmpty()
                || signature
                        .filter(given -> trusted.stream().anyMatch(key -> isBy(key, content, given)))
                        .isPresent();
    }

    private static boolean isBy(PublicKey key, byte[] content, byte[] given) {
        try {
            Signature signature = Signature.getInstance(PemFile.ALGORITHM);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(given);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
