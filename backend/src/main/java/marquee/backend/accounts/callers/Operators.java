package marquee.backend.accounts.callers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import marquee.backend.accounts.AuthProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who keeps the service: by name, or by what their issuer says of them. Immutable. */
final class Operators {

    private final List<String> subjects;
    private final String name;
    private final String[] path;
    private final String wanted;

    Operators(AuthProperties auth) {
        String claim = auth.operatorClaim();
        int equals = claim.indexOf('=');
        this.subjects = auth.operators();
        this.name = equals < 0 ? "" : claim.substring(0, equals);
        this.path = name.split("\\.");
        this.wanted = claim.substring(equals + 1);
    }

    /** Whether whoever a token speaks of keeps the service. */
    boolean include(Jwt token) {
        return subjects.contains(token.getSubject()) || (!name.isEmpty() && has(claim(token)));
    }

    private @Nullable Object claim(Jwt token) {
        Object value = token.getClaims();
        if (token.hasClaim(name)) {
            return token.getClaims().get(name); // names may hold dots, as those that are addresses do
        }
        for (String step : path) {
            value = value instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return value;
    }

    private boolean has(@Nullable Object value) {
        return value instanceof Collection<?> several ? several.contains(wanted) : wanted.equals(value);
    }
}
