package marquee.backend.users;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import marquee.backend.erasures.Erasures;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.postgres.DatabaseGuard;
import marquee.backend.ratings.KnownIds;
import marquee.backend.ratings.UnknownUserException;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The people. Thread-safe; nothing here blocks. */
@Component
final class Users {

    /** A genre is dear by what its movies were rated above three stars, a movie from four stars on. */
    private static final String DELETE = """
            WITH person AS (
                DELETE FROM users WHERE id = :id
            ), deleted AS (
                INSERT INTO deleted_users (id) VALUES (:id)
            ), gone AS (
                DELETE FROM ratings WHERE user_id = :id RETURNING tmdb_id, half_stars
            )
            UPDATE movie_ratings m SET
                ratings = m.ratings - 1,
                half_stars = m.half_stars - gone.half_stars,
                likes = m.likes - (gone.half_stars >= 8)::integer
            FROM gone WHERE m.tmdb_id = gone.tmdb_id
            """;

    private static final String DESCRIBE = """
            SELECT u.id, u.name, u.rating_count, coalesce(dear.genres, u.genres) AS genres, loved.movies
            FROM (%s) u
            LEFT JOIN LATERAL (
                SELECT array_agg(genre ORDER BY weight DESC, genre) AS genres FROM (
                    SELECT genre, sum(r.half_stars - 6) AS weight
                    FROM ratings r JOIN movies m USING (tmdb_id), unnest(m.genres) AS genre
                    WHERE r.user_id = u.id
                    GROUP BY genre HAVING sum(r.half_stars - 6) > 0 ORDER BY weight DESC, genre LIMIT 3) best) dear ON true
            LEFT JOIN LATERAL (
                SELECT array_agg(tmdb_id ORDER BY half_stars DESC, rated_at DESC) AS movies FROM (
                    SELECT tmdb_id, half_stars, rated_at FROM ratings
                    WHERE user_id = u.id AND half_stars >= 8
                    ORDER BY half_stars DESC, rated_at DESC LIMIT 5) best) loved ON true
            ORDER BY u.id
            """;

    private static final String ONE = DESCRIBE.formatted("SELECT * FROM users WHERE id = :id");
    private static final String PAGE =
            DESCRIBE.formatted("SELECT * FROM users WHERE id > :after ORDER BY id LIMIT :limit");
    private static final String FOUND = DESCRIBE.formatted("""
            SELECT * FROM users
            WHERE id > :after AND (lower(name) LIKE :pattern OR id::text = :text)
            ORDER BY id LIMIT :limit""");

    private static final String REPEAT_REMOVAL = "Repeat the request: 404 then says that it was done before.";

    private final DatabaseClient database;
    private final DatabaseGuard guard;
    private final TransactionalOperator transaction;
    private final KnownIds ids;
    private final Movies movies;
    private final Erasures erasures;

    Users(
            DatabaseClient database,
            DatabaseGuard guard,
            TransactionalOperator transaction,
            KnownIds ids,
            Movies movies,
            Erasures erasures) {
        this.database = database;
        this.guard = guard;
        this.transaction = transaction;
        this.ids = ids;
        this.movies = movies;
        this.erasures = erasures;
    }

    /** One person; fails with {@link UnknownUserException} when there is none of this id. */
    Mono<User> find(long id) {
        return describe(database.sql(ONE).bind("id", id))
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()))
                .switchIfEmpty(Mono.error(() -> new UnknownUserException(id)));
    }

    /** People behind a place, at most {@code limit}; with a text, those with it in their name. */
    Mono<List<User>> page(String text, UserPosition after, int limit) {
        var people = text.isBlank() ? database.sql(PAGE) : searchFor(text.strip());
        return describe(people.bind("after", after.id()).bind("limit", limit));
    }

    /**
     * Removes a person and everything they ever told. The person is locked first, so that no rating slips in behind, then
     * the counters in the order of their movies, so that nobody waits for each other. What other stores have of them is removed
     * in the background.
     *
     * @return the id of the erasure, which says how far that is
     */
    Mono<UUID> delete(long id) {
        return ids.lock(id)
                .then(database.sql("""
                        SELECT tmdb_id FROM movie_ratings
                        WHERE tmdb_id IN (SELECT tmdb_id FROM ratings WHERE user_id = :id)
                        ORDER BY tmdb_id FOR UPDATE
                        """).bind("id", id).then())
                .then(database.sql(DELETE).bind("id", id).then())
                .then(erasures.begin(id))
                .as(transaction::transactional)
                .as(change -> guard.change(change, REPEAT_REMOVAL))
                .doOnTerminate(() -> erasures.forgetHere(id));
    }

    private DatabaseClient.GenericExecuteSpec searchFor(String text) {
        String literal = text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return database.sql(FOUND).bind("pattern", "%" + literal + "%").bind("text", text);
    }

    private Mono<List<User>> describe(DatabaseClient.GenericExecuteSpec people) {
        return people.map(Described::of)
                .all()
                .collectList()
                .as(guard::longRead)
                .flatMap(found -> movies.cards(found.stream()
                                .flatMap(person -> person.movies().stream())
                                .toList())
                        .map(cards ->
                                found.stream().map(person -> person.with(cards)).toList()));
    }

    private record Described(long id, String name, int ratingCount, List<String> genres, List<Long> movies) {

        static Described of(Readable row) {
            return new Described(
                    Objects.requireNonNull(row.get("id", Long.class)),
                    Objects.requireNonNull(row.get("name", String.class)),
                    Objects.requireNonNull(row.get("rating_count", Integer.class)),
                    list(row.get("genres", String[].class)).stream().limit(3).toList(),
                    list(row.get("movies", Long[].class)));
        }

        User with(Map<Long, MovieCard> cards) {
            return new User(
                    id,
                    name,
                    ratingCount,
                    genres,
                    movies.stream().filter(cards::containsKey).map(cards::get).toList());
        }

        private static <T> List<T> list(T @Nullable [] values) {
            return values == null ? List.of() : List.of(values);
        }
    }
}
