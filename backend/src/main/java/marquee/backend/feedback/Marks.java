package marquee.backend.feedback;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import marquee.backend.input.TimePosition;
import marquee.backend.outbox.Outbox;
import marquee.backend.postgres.DatabaseGuard;
import marquee.backend.ratings.KnownIds;
import marquee.backend.ratings.UnknownUserException;
import marquee.events.Event;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * What all people say of movies beside rating them. Every change is one transaction that begins by locking the person, as
 * changes of ratings do, and writes the event that tells of it; saying the same again changes nothing. Thread-safe; nothing here blocks.
 */
@Component
final class Marks {

    /** What stands already keeps its time; what was overtaken since stands again from now on. */
    private static final String ADD = """
            WITH stored AS (
                INSERT INTO marks AS m (user_id, tmdb_id, kind, marked_at) VALUES (:user, :movie, :kind, :at)
                ON CONFLICT (user_id, tmdb_id, kind) DO UPDATE SET marked_at = excluded.marked_at
                WHERE NOT EXISTS (
                    SELECT FROM standing_marks s
                    WHERE s.user_id = m.user_id AND s.tmdb_id = m.tmdb_id AND s.kind = m.kind)
                RETURNING user_id
            )
            UPDATE users SET version = version + 1 WHERE id = :user AND EXISTS (SELECT FROM stored)
            """;

    private static final String REMOVE = """
            WITH gone AS (
                DELETE FROM marks WHERE user_id = :user AND tmdb_id = :movie AND kind = :kind RETURNING user_id
            )
            UPDATE users SET version = version + 1 WHERE id = :user AND EXISTS (SELECT FROM gone)
            """;

    private static final String REPEAT = "Repeat the request: it has the same effect however often it comes.";

    private final DatabaseClient database;
    private final DatabaseGuard guard;
    private final TransactionalOperator transaction;
    private final KnownIds ids;
    private final Outbox outbox;
    private final Clock clock;

    Marks(
            DatabaseClient database,
            DatabaseGuard guard,
            TransactionalOperator transaction,
            KnownIds ids,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.guard = guard;
        this.transaction = transaction;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Says it of a movie.
     *
     * @return what stands then; fails with a {@link ResponseStatusException} for an unknown person or movie
     */
    Mono<Mark> add(long userId, MarkKind kind, long movieId) {
        return ids.lock(userId)
                .then(ids.requireMovie(movieId))
                .then(Mono.defer(
                        () -> addLocked(userId, kind, movieId, clock.instant().truncatedTo(ChronoUnit.MICROS))))
                .then(stored(userId, kind, movieId))
                .as(transaction::transactional)
                .as(change -> guard.change(change, REPEAT));
    }

    private Mono<Void> addLocked(long userId, MarkKind kind, long movieId, Instant now) {
        return about(ADD, userId, kind, movieId)
                .bind("at", now)
                .fetch()
                .rowsUpdated()
                .filter(changed -> changed > 0)
                .flatMap(changed -> outbox.append(Event.by(userId, now, kind.action(movieId, false))));
    }

    /** Takes it back, if it was said; fails with {@link UnknownUserException} when there is no such person. */
    Mono<Void> remove(long userId, MarkKind kind, long movieId) {
        return ids.lock(userId)
                .then(about(REMOVE, userId, kind, movieId).fetch().rowsUpdated())
                .filter(changed -> changed > 0)
                .flatMap(changed -> outbox.append(Event.by(userId, clock.instant(), kind.action(movieId, true))))
                .as(transaction::transactional)
                .as(change -> guard.change(change, REPEAT))
                .then();
    }

    /** What a person said one thing of, newest first, at most {@code limit}, behind a place. */
    Mono<List<Mark>> newest(long userId, MarkKind kind, TimePosition before, int limit) {
        return database.sql("""
                        SELECT u.id, m.tmdb_id, m.marked_at
                        FROM users u LEFT JOIN standing_marks m
                          ON m.user_id = u.id AND m.kind = :kind AND (m.marked_at, m.tmdb_id) < (:at, :movie)
                        WHERE u.id = :user
                        ORDER BY m.marked_at DESC, m.tmdb_id DESC
                        LIMIT :limit
                        """)
                .bind("user", userId)
                .bind("kind", kind.word())
                .bind("at", before.at())
                .bind("movie", before.movieId())
                .bind("limit", limit)
                .map(Marks::markIfAny)
                .all()
                .switchIfEmpty(Mono.error(() -> new UnknownUserException(userId)))
                .flatMap(Mono::justOrEmpty)
                .collectList()
                .as(guard::longRead);
    }

    /** What a person said of one movie, if it stands. */
    Mono<Mark> of(long userId, MarkKind kind, long movieId) {
        return about(
                        "SELECT tmdb_id, marked_at FROM standing_marks WHERE user_id = :user AND tmdb_id = :movie AND kind = :kind",
                        userId,
                        kind,
                        movieId)
                .map(Marks::mark)
                .one()
                .as(guard::longRead);
    }

    private Mono<Mark> stored(long userId, MarkKind kind, long movieId) {
        return about(
                        "SELECT tmdb_id, marked_at FROM marks WHERE user_id = :user AND tmdb_id = :movie AND kind = :kind",
                        userId,
                        kind,
                        movieId)
                .map(Marks::mark)
                .one();
    }

    private DatabaseClient.GenericExecuteSpec about(String sql, long userId, MarkKind kind, long movieId) {
        return database.sql(sql).bind("user", userId).bind("movie", movieId).bind("kind", kind.word());
    }

    private static Optional<Mark> markIfAny(Readable row) {
        return row.get("marked_at", Instant.class) == null ? Optional.empty() : Optional.of(mark(row));
    }

    private static Mark mark(Readable row) {
        return new Mark(
                Objects.requireNonNull(row.get("tmdb_id", Long.class)),
                Objects.requireNonNull(row.get("marked_at", Instant.class)));
    }
}
