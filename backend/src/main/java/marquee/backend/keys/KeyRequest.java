package marquee.backend.keys;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import marquee.registry.keys.KeyRing;
import marquee.registry.keys.KeyScope;

/**
 * A key that is wanted.
 *
 * @param name of the product
 * @param scopes what it is to open
 */
record KeyRequest(
        @NotNull(message = "is missing") @Pattern(regexp = KeyRing.NAME, message = KeyRing.NAME_RULE)
        String name,

        @NotNull(message = "is missing") @Size(min = 1, max = 3)
        List<@NotNull @Pattern(regexp = SCOPE, message = SCOPE_RULE) String> scopes) {

    private static final String SCOPE = "^(people:read|people:write|catalogue:write)$";
    private static final String SCOPE_RULE = "must be people:read, people:write or catalogue:write";

    Set<KeyScope> known() {
        return scopes.stream().flatMap(word -> KeyScope.of(word).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
