package marquee.backend.ratings;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Names of requests that were applied already (the Idempotency-Key header of
 * draft-ietf-httpapi-idempotency-key-header), kept until what comes again is refused for its age. To be used while the person
 * is locked.
 */
@Component
final class IdempotencyKeys {

    private static final Duration KEPT_FOR = Ratings.TOLD_WITHIN.plusDays(1);

    private final DatabaseClient database;
    private final Clock clock;

    IdempotencyKeys(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was stored when the key came first; empty when it is new or there is none. */
    Mono<RatedMovie> find(long userId, Optional<String> key) {
        return Mono.justOrEmpty(key)
                .flatMap(name -> database.sql(
                                "SELECT tmdb_id, half_stars, rated_at FROM idempotency_keys WHERE user_id = :user AND key = :key")
                        .bind("user", userId)
                        .bind("key", name)
                        .map(Histories::rating)
                        .one());
    }

    /** Keeps the key. */
    Mono<Void> remember(long userId, Optional<String> key, RatedMovie rating) {
        return Mono.justOrEmpty(key)
                .flatMap(name -> database.sql("""
                        INSERT INTO idempotency_keys (user_id, key, tmdb_id, half_stars, rated_at)
                        VALUES (:user, :key, :movie, :stars, :at)
                        """)
                        .bind("user", userId)
                        .bind("key", name)
                        .bind("movie", rating.movieId())
                        .bind("stars", RatedMovie.halfStars(rating.stars()))
                        .bind("at", rating.at())
                        .then());
    }

    /** Drops everybody's keys, and removals of ratings, that nothing can come after that is older. */
    Mono<Void> forgetExpired() {
        var oldest = clock.instant().minus(KEPT_FOR);
        return database.sql("DELETE FROM idempotency_keys WHERE rated_at < :oldest")
                .bind("oldest", oldest)
                .then()
                .then(database.sql("DELETE FROM removed_ratings WHERE removed_at < :oldest")
                        .bind("oldest", oldest)
                        .then());
    }
}
