package marquee.backend.ratings;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Whom and what a change is about, looked up inside its transaction. Thread-safe; nothing here blocks. */
@Component
public final class KnownIds {

    private final DatabaseClient database;

    KnownIds(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Locks a person until the transaction ends, so that changes of what they told happen one after the other, whichever
     * backend they reach; what only refers to the person does not wait for it. Fails with {@link UnknownUserException} when
     * there is none of this id.
     */
    public Mono<Long> lock(long userId) {
        return database.sql("SELECT id FROM users WHERE id = :user FOR NO KEY UPDATE")
                .bind("user", userId)
                .mapValue(Long.class)
                .one()
                .switchIfEmpty(Mono.error(() -> new UnknownUserException(userId)));
    }

    /** The same for several, of whom those who are not there are passed over; in one order, so that nobody waits in a circle. */
    public Mono<Void> lock(long[] userIds) {
        return database.sql("SELECT id FROM users WHERE id = ANY(:users) ORDER BY id FOR NO KEY UPDATE")
                .bind("users", Arrays.stream(userIds).boxed().toArray(Long[]::new))
                .then();
    }

    /** Fails with a {@link ResponseStatusException} when the catalogue does not hold this movie. */
    public Mono<Long> requireMovie(long movieId) {
        return database.sql("SELECT tmdb_id FROM movies WHERE tmdb_id = :movie")
                .bind("movie", movieId)
                .mapValue(Long.class)
                .one()
                .switchIfEmpty(noMovie(movieId));
    }

    /** The same for several; the error names the first. */
    public Mono<Void> requireMovies(Stream<Long> movieIds) {
        return database.sql("""
                        SELECT id FROM unnest(:movies) WITH ORDINALITY AS given (id, place)
                        WHERE NOT EXISTS (SELECT FROM movies WHERE movies.tmdb_id = given.id) ORDER BY place LIMIT 1
                        """)
                .bind("movies", movieIds.toArray(Long[]::new))
                .mapValue(Long.class)
                .one()
                .flatMap(KnownIds::noMovie);
    }

    /** The error of a movie that the catalogue does not hold. */
    public static <T> Mono<T> noMovie(long movieId) {
        return Mono.error(() -> new ResponseStatusException(
                HttpStatus.NOT_FOUND, "tmdb_id: there is no movie with tmdb_id " + movieId + "."));
    }
}
