package marquee.backend.users;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import marquee.backend.accounts.Sight;
import marquee.backend.erasures.Erasures;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.postgres.DatabaseGuard;
import marquee.backend.ratings.KnownIds;
import marquee.backend.ratings.UnknownUserException;
import marquee.catalog.UserIds;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ResponseStatusException;
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
    private static final String SEVERAL = DESCRIBE.formatted("SELECT * FROM users WHERE id = ANY(:ids)");
    private static final String NAMED = " AND (lower(name) LIKE :pattern OR id::text = :text)";

    /** For those who do not see everybody. */
    private static final String SEEN = """
            AND (id = ANY(:own) OR (:examples AND id < :first)
                  OR EXISTS (SELECT FROM people_of_products p WHERE p.user_id = users.id AND p.product = :product))""";

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

    /** Those of some people who are there, in the order of their ids. */
    Mono<List<User>> find(List<Long> ids) {
        return describe(database.sql(SEVERAL).bind("ids", ids.toArray(Long[]::new)));
    }

    /** People behind a place, at most {@code limit}, of those who are seen; with a text, those with it in their name. */
    Mono<List<User>> page(String text, UserPosition after, int limit, Sight sight) {
        String condition = (text.isBlank() ? "" : NAMED) + (sight.isUnbounded() ? "" : " " + SEEN);
        var people = database.sql(DESCRIBE.formatted(
                        "SELECT * FROM users WHERE id > :after" + condition + " ORDER BY id LIMIT :limit"))
                .bind("after", after.id())
                .bind("limit", limit);
        return describe(bounded(text.isBlank() ? people : searchFor(people, text.strip()), sight));
    }

    /**
     * Removes a person and everything they ever told. The person is locked first, so that no rating slips in behind, then
     * the counters in the order of their movies, so that nobody waits for each other. What other stores have of them is removed
     * in the background. Fails with 409 for the owner of a household whose profiles are still there.
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
                .onErrorMap(DataIntegrityViolationException.class, Users::ownsProfiles)
                .doOnTerminate(() -> erasures.forgetHere(id));
    }

    private static ResponseStatusException ownsProfiles(DataIntegrityViolationException why) {
        return new ResponseStatusException(
                HttpStatus.CONFLICT,
                "This person owns a household: remove its profiles first, for whom nobody could act any more.",
                why);
    }

    private static GenericExecuteSpec searchFor(GenericExecuteSpec people, String text) {
        String literal = text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return people.bind("pattern", "%" + literal + "%").bind("text", text);
    }

    private static GenericExecuteSpec bounded(GenericExecuteSpec people, Sight sight) {
        return sight.isUnbounded()
                ? people
                : people.bind("own", sight.own().toArray(Long[]::new))
                        .bind("examples", sight.examples())
                        .bind("first", UserIds.FIRST_NEWCOMER)
                        .bind("product", sight.product());
    }

    private Mono<List<User>> describe(GenericExecuteSpec people) {
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
