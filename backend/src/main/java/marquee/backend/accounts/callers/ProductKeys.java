package marquee.backend.accounts.callers;

import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import marquee.backend.accounts.Caller;
import marquee.backend.accounts.UnauthorizedException;
import marquee.backend.postgres.DatabaseGuard;
import marquee.registry.keys.KeyScope;
import marquee.registry.keys.KeySecret;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The keys that hold; asked with each request, so that one that is revoked opens nothing any more. Thread-safe. */
@Component
final class ProductKeys {

    private final DatabaseClient database;
    private final DatabaseGuard guard;

    ProductKeys(DatabaseClient database, DatabaseGuard guard) {
        this.database = database;
        this.guard = guard;
    }

    /** Whose key it is; fails with {@link UnauthorizedException} when it is nobody's, or no longer. */
    Mono<Caller> caller(KeySecret secret) {
        return guard.longRead(
                        database.sql("SELECT name, scopes FROM service_keys WHERE hash = :hash AND revoked_at IS NULL")
                                .bind("hash", secret.hash())
                                .map(ProductKeys::product)
                                .one())
                .switchIfEmpty(Mono.error(
                        () -> UnauthorizedException.invalid("there is no such service key, or it was revoked.")));
    }

    private static Caller product(Readable row) {
        var words = Objects.requireNonNull(row.get("scopes", String[].class));
        return new Caller.Product(
                Objects.requireNonNull(row.get("name", String.class)),
                Arrays.stream(words)
                        .flatMap(word -> KeyScope.of(word).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
