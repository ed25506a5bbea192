package marquee.backend.users;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import marquee.catalog.hash.Sha256;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Names of requests that took somebody in already, kept for a day (the Idempotency-Key header of
 * draft-ietf-httpapi-idempotency-key-header). To be used within the transaction that takes them in: of two requests with
 * one key the second waits for the end of the first.
 */
@Component
final class ColdStartKeys {

    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final DatabaseClient database;
    private final Clock clock;

    ColdStartKeys(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The person whom the key brought first; empty when it is new or there is none.
     *
     * @param said who asks, and for whom; the same words of somebody else are another request
     * @return fails with a {@link ResponseStatusException} when the key came with another request before
     */
    Mono<Long> find(Optional<String> key, String said) {
        return Mono.justOrEmpty(key)
                .flatMap(name -> claim(name, fingerprint(said))
                        .filter(claimed -> claimed == 0)
                        .flatMap(taken -> first(name, fingerprint(said))));
    }

    /** Keeps whom the key brought. */
    Mono<Long> remember(Optional<String> key, long userId) {
        return Mono.justOrEmpty(key)
                .flatMap(name -> database.sql("UPDATE newcomer_keys SET user_id = :user WHERE key = :key")
                        .bind("user", userId)
                        .bind("key", name)
                        .fetch()
                        .rowsUpdated())
                .thenReturn(userId);
    }

    private Mono<Long> claim(String key, String said) {
        return database.sql("""
                        WITH expired AS (DELETE FROM newcomer_keys WHERE came_at < :oldest AND key <> :key)
                        INSERT INTO newcomer_keys (key, said, came_at) VALUES (:key, :said, :now)
                        ON CONFLICT (key) DO NOTHING
                        """)
                .bind("key", key)
                .bind("said", said)
                .bind("now", clock.instant())
                .bind("oldest", clock.instant().minus(KEPT_FOR))
                .fetch()
                .rowsUpdated();
    }

    private Mono<Long> first(String key, String said) {
        return database.sql("SELECT user_id FROM newcomer_keys WHERE key = :key AND said = :said")
                .bind("key", key)
                .bind("said", said)
                .mapValue(Long.class)
                .one()
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "Idempotency-Key: this key came with another newcomer before; use a new key for a new one.")));
    }

    private static String fingerprint(String said) {
        return Sha256.of(said.getBytes(StandardCharsets.UTF_8));
    }
}
