package marquee.backend.ratings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import marquee.backend.guards.Unavailable;
import marquee.backend.postgres.BatchLoader;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The histories of people, as they are at this moment. Each call asks the database for the version of the person's
 * ratings, together with others that are asked at the same moment, so that a rating taken by any backend on the same
 * database counts at once; the ratings themselves are read only when the version has moved. While the database is away,
 * what is remembered has to do. Thread-safe; nothing here blocks.
 */
@Component
public final class Histories {

    private static final long RATINGS_IN_MEMORY = 1_000_000;

    /** Queries for versions under way at once: enough for one processor to work while another answer travels. */
    private static final int LANES = 4;

    private final DatabaseClient database;
    private final DatabaseGuard guard;
    private final BatchLoader<Long, Person> people;
    private final Cache<Long, History> known = Caffeine.newBuilder()
            .maximumWeight(RATINGS_IN_MEMORY)
            .weigher((Long id, History history) -> 10 + history.ratings().size())
            .build();

    Histories(DatabaseClient database, DatabaseGuard guard) {
        this.database = database;
        this.guard = guard;
        this.people = new BatchLoader<>(LANES, this::people);
    }

    /**
     * What this person has told until now; while the database is away, what they are remembered to have told, which may be
     * nothing, and is not {@linkplain History#isCurrent current}.
     *
     * @return fails with {@link UnknownUserException} when there is no such person
     */
    public Mono<History> of(long userId) {
        return guard.read(lookUp(userId))
                .onErrorResume(Unavailable::is, away -> Mono.fromSupplier(() -> remembered(userId)));
    }

    private Mono<History> lookUp(long userId) {
        return people.of(userId)
                .switchIfEmpty(Mono.error(() -> unknown(userId)))
                .flatMap(person -> current(userId, person));
    }

    /** Whom the database does not know, nothing is remembered of either. */
    private UnknownUserException unknown(long userId) {
        forget(userId);
        return new UnknownUserException(userId);
    }

    /** Forgets whatever this person has told. */
    public void forget(long userId) {
        known.invalidate(userId);
    }

    private History remembered(long userId) {
        return Optional.ofNullable(known.getIfPresent(userId))
                .orElseGet(() -> History.empty(userId))
                .remembered();
    }

    private Mono<Map<Long, Person>> people(List<Long> ids) {
        return database.sql("SELECT id, version, genres FROM users WHERE id = ANY(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .map(Histories::person)
                .all()
                .collectMap(Person::id);
    }

    private Mono<History> current(long userId, Person person) {
        var history = known.getIfPresent(userId);
        return history != null && history.version() == person.version()
                ? Mono.just(history)
                : read(userId, person).doOnNext(read -> known.put(userId, read));
    }

    /** The ratings and plays are read after the version, so they are at least as new: a stale history is never taken for a new one. */
    private Mono<History> read(long userId, Person person) {
        return database.sql("""
                        SELECT tmdb_id, half_stars, rated_at FROM ratings WHERE user_id = :user
                        UNION ALL
                        SELECT tmdb_id, NULL, played_at FROM plays p
                        WHERE user_id = :user
                          AND NOT EXISTS (SELECT FROM ratings r WHERE r.user_id = p.user_id AND r.tmdb_id = p.tmdb_id)
                        ORDER BY rated_at, tmdb_id
                        """)
                .bind("user", userId)
                .map(Histories::ratingOrPlay)
                .all()
                .collectList()
                .map(ratings -> new History(userId, person.version(), person.genres(), ratings));
    }

    private static Person person(Readable row) {
        return new Person(
                Objects.requireNonNull(row.get("id", Long.class)),
                Objects.requireNonNull(row.get("version", Long.class)),
                List.of(Objects.requireNonNull(row.get("genres", String[].class))));
    }

    private static RatedMovie ratingOrPlay(Readable row) {
        return row.get("half_stars", Short.class) == null
                ? RatedMovie.played(
                        Objects.requireNonNull(row.get("tmdb_id", Long.class)),
                        Objects.requireNonNull(row.get("rated_at", Instant.class)))
                : rating(row);
    }

    static RatedMovie rating(Readable row) {
        return new RatedMovie(
                Objects.requireNonNull(row.get("tmdb_id", Long.class)),
                RatedMovie.stars(Objects.requireNonNull(row.get("half_stars", Short.class))),
                Objects.requireNonNull(row.get("rated_at", Instant.class)));
    }

    private record Person(long id, long version, List<String> genres) {}
}
