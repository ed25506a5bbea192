package marquee.backend.ratings;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import marquee.backend.input.TimePosition;
import marquee.backend.outbox.Outbox;
import marquee.backend.postgres.DatabaseGuard;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * The ratings of all people. Every change is one transaction that begins by locking the person, so changes to one
 * person's ratings happen one after the other, whichever backend they reach; what is acknowledged is stored, and so is the
 * event that tells of it.
 */
@Component
public final class Ratings {

    /** What somebody did may be told so long after it happened, and a request be repeated so long after it came. */
    public static final Duration TOLD_WITHIN = Duration.ofDays(7);

    private static final String STORE = """
            WITH earlier AS (
                SELECT half_stars, (half_stars >= 8)::integer AS likes
                FROM ratings WHERE user_id = :user AND tmdb_id = :movie
            ), stored AS (
                INSERT INTO ratings (user_id, tmdb_id, rated_at, half_stars)
                VALUES (:user, :movie, :at, :stars)
                ON CONFLICT (user_id, tmdb_id)
                DO UPDATE SET rated_at = excluded.rated_at, half_stars = excluded.half_stars
            ), counted AS (
                UPDATE users
                SET version = version + 1, rating_count = rating_count + 1 - (SELECT count(*) FROM earlier)
                WHERE id = :user
            )
            INSERT INTO movie_ratings AS m (tmdb_id, ratings, half_stars, likes)
            VALUES (:movie, 1, :stars, (:stars >= 8)::integer)
            ON CONFLICT (tmdb_id) DO UPDATE SET
                ratings = m.ratings + 1 - (SELECT count(*) FROM earlier),
                half_stars = m.half_stars + :stars - coalesce((SELECT half_stars FROM earlier), 0),
                likes = m.likes + excluded.likes - coalesce((SELECT likes FROM earlier), 0)
            """;

    private static final String DELETE = """
            WITH gone AS (
                DELETE FROM ratings WHERE user_id = :user AND tmdb_id = :movie RETURNING half_stars
            ), counted AS (
                UPDATE users SET version = version + 1, rating_count = rating_count - 1
                WHERE id = :user AND EXISTS (SELECT FROM gone)
            ), remembered AS (
                INSERT INTO removed_ratings (user_id, tmdb_id, removed_at)
                SELECT :user, :movie, :at WHERE EXISTS (SELECT FROM gone)
                ON CONFLICT (user_id, tmdb_id) DO UPDATE SET removed_at = excluded.removed_at
            )
            UPDATE movie_ratings m SET
                ratings = ratings - 1,
                half_stars = m.half_stars - gone.half_stars,
                likes = likes - (gone.half_stars >= 8)::integer
            FROM gone WHERE m.tmdb_id = :movie
            """;

    private static final String REPEAT_WITH_KEY =
            "Repeat the request with the same Idempotency-Key: however often it comes, it is stored once.";
    private static final String REPEAT_WITHOUT_KEY =
            "Repeat the request: the last rating of a movie counts. With an Idempotency-Key, it is stored once.";
    private static final String REPEAT_REMOVAL = "Repeat the request: 404 then says that it was done before.";

    private final DatabaseClient database;
    private final DatabaseGuard guard;
    private final TransactionalOperator transaction;
    private final KnownIds ids;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Clock clock;

    Ratings(
            DatabaseClient database,
            DatabaseGuard guard,
            TransactionalOperator transaction,
            KnownIds ids,
            IdempotencyKeys keys,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.guard = guard;
        this.transaction = transaction;
        this.ids = ids;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Stores a rating; an earlier one of the same movie is replaced.
     *
     * @param key names the request: a repeated one is answered as the first time and not applied again
     * @return what was stored; fails with a {@link ResponseStatusException} for an unknown person or movie, or a key that
     *     came with another rating before
     */
    public Mono<RatedMovie> rate(long userId, long movieId, Stars stars, Optional<String> key) {
        return ids.lock(userId)
                .then(Mono.defer(() -> rateLocked(userId, new RatedMovie(movieId, stars, now()), key)))
                .as(transaction::transactional)
                .as(change -> guard.change(change, key.isPresent() ? REPEAT_WITH_KEY : REPEAT_WITHOUT_KEY));
    }

    private Mono<RatedMovie> rateLocked(long userId, RatedMovie rating, Optional<String> key) {
        var apply = ids.requireMovie(rating.movieId())
                .then(store(userId, rating))
                .then(keys.remember(userId, key, rating))
                .then(outbox.append(Event.by(userId, rating.at(), new Action.Rated(rating.movieId(), rating.stars()))));
        return keys.find(userId, key)
                .doOnNext(first -> requireSame(first, rating))
                .switchIfEmpty(apply.thenReturn(rating));
    }

    /** To be asked for while the person is locked, so that times stand in the order of the changes. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Stores a rating that an event tells of for the first time, within a transaction that has locked the person and takes the
     * event itself. One that is older than the rating that stands, or than its removal, changes nothing.
     */
    public Mono<Void> take(long userId, RatedMovie rating) {
        return newestWord(userId, rating.movieId())
                .filter(rating.at()::isBefore)
                .hasElement()
                .filter(isOlder -> !isOlder)
                .flatMap(counts -> store(userId, rating))
                .then();
    }

    /** When somebody rated a movie, or took their rating back. */
    private Mono<Instant> newestWord(long userId, long movieId) {
        return database.sql("""
                        SELECT rated_at AS at FROM ratings WHERE user_id = :user AND tmdb_id = :movie
                        UNION ALL
                        SELECT removed_at FROM removed_ratings WHERE user_id = :user AND tmdb_id = :movie
                        ORDER BY at DESC LIMIT 1
                        """)
                .bind("user", userId)
                .bind("movie", movieId)
                .mapValue(Instant.class)
                .one();
    }

    /**
     * Takes a rating back.
     *
     * @return fails with a {@link ResponseStatusException} when the person or the rating does not exist
     */
    public Mono<Void> remove(long userId, long movieId) {
        return ids.lock(userId)
                .then(Mono.defer(() -> removeLocked(userId, movieId, now())))
                .as(transaction::transactional)
                .as(change -> guard.change(change, REPEAT_REMOVAL));
    }

    private Mono<Void> removeLocked(long userId, long movieId, Instant at) {
        return delete(userId, movieId, at).then(outbox.append(Event.by(userId, at, new Action.RatingRemoved(movieId))));
    }

    /** A person's ratings, newest first, at most {@code limit}, those older than a position. */
    Mono<List<RatedMovie>> newest(long userId, TimePosition before, int limit) {
        return database.sql("""
                        SELECT u.id, r.tmdb_id, r.half_stars, r.rated_at
                        FROM users u LEFT JOIN ratings r
                          ON r.user_id = u.id AND (r.rated_at, r.tmdb_id) < (:at, :movie)
                        WHERE u.id = :user
                        ORDER BY r.rated_at DESC, r.tmdb_id DESC
                        LIMIT :limit
                        """)
                .bind("user", userId)
                .bind("at", before.at())
                .bind("movie", before.movieId())
                .bind("limit", limit)
                .map(Ratings::ratingIfAny)
                .all()
                .switchIfEmpty(Mono.error(() -> new UnknownUserException(userId)))
                .flatMap(Mono::justOrEmpty)
                .collectList()
                .as(guard::longRead);
    }

    /** A person's rating of one movie; fails with a {@link ResponseStatusException} when there is none. */
    Mono<RatedMovie> of(long userId, long movieId) {
        return database.sql("""
                        SELECT tmdb_id, half_stars, rated_at FROM ratings WHERE user_id = :user AND tmdb_id = :movie
                        """)
                .bind("user", userId)
                .bind("movie", movieId)
                .map(Histories::rating)
                .one()
                .as(guard::longRead)
                .switchIfEmpty(notRated(userId, movieId));
    }

    private Mono<Long> store(long userId, RatedMovie rating) {
        return database.sql(STORE)
                .bind("user", userId)
                .bind("movie", rating.movieId())
                .bind("at", rating.at())
                .bind("stars", RatedMovie.halfStars(rating.stars()))
                .fetch()
                .rowsUpdated();
    }

    private Mono<Void> delete(long userId, long movieId, Instant at) {
        return database.sql(DELETE)
                .bind("user", userId)
                .bind("movie", movieId)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0)
                .switchIfEmpty(notRated(userId, movieId))
                .then();
    }

    private static <T> Mono<T> notRated(long userId, long movieId) {
        return Mono.error(() -> new ResponseStatusException(
                HttpStatus.NOT_FOUND, "User " + userId + " has not rated the movie " + movieId + "."));
    }

    private static void requireSame(RatedMovie first, RatedMovie repeated) {
        if (first.movieId() != repeated.movieId() || !first.stars().equals(repeated.stars())) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Idempotency-Key: this key came with another rating before; use a new key for a new rating.");
        }
    }

    private static Optional<RatedMovie> ratingIfAny(Readable row) {
        return row.get("rated_at", Instant.class) == null ? Optional.empty() : Optional.of(Histories.rating(row));
    }
}
