package marquee.backend.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marquee.registry.keys.KeyScope;
import marquee.registry.keys.ServiceKey;

/**
 * A key as it is shown.
 *
 * @param id by which it is revoked
 * @param name of the product
 * @param scopes what it opens
 * @param madeBy who made it
 * @param madeAt when
 * @param revokedAt since when it is refused; null while it holds
 */
record KeyView(long id, String name, List<String> scopes, String madeBy, Instant madeAt, Optional<Instant> revokedAt) {

    static KeyView of(ServiceKey key) {
        return new KeyView(
                key.id(),
                key.name(),
                key.scopes().stream().map(KeyScope::word).sorted().toList(),
                key.madeBy(),
                key.madeAt(),
                key.revokedAt());
    }
}
