package marquee.registry.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import marquee.catalog.hash.Sha256;

/**
 * What a product sends to be known: a prefix, by which people and scanners for leaked secrets know it, and 256 bits of chance.
 *
 * @param text as it is sent
 */
public record KeySecret(String text) {

    /** What every one begins with. */
    public static final String PREFIX = "marquee_";

    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    /** A new one. */
    public static KeySecret random() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new KeySecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * By what it is kept and found: SHA-256 in hex. What is guessed from lists wants a slow hash with a salt; of 256 random bits
     * there are no lists, so a quick one tells a thief of the table nothing either.
     */
    public String hash() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Not the secret, which would end up in logs. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
