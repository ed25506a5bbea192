package marquee.registry.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key of another product, without its secret, which nobody keeps.
 *
 * @param id by which it is revoked
 * @param name the product; its keys act for the same people
 * @param scopes what it may be used for
 * @param madeBy who made it
 * @param madeAt when
 * @param revokedAt since when it is refused; empty while it holds
 */
public record ServiceKey(
        long id, String name, Set<KeyScope> scopes, String madeBy, Instant madeAt, Optional<Instant> revokedAt) {

    /** Copies the scopes, so that a key cannot change. */
    public ServiceKey {
        scopes = Set.copyOf(scopes);
    }
}
