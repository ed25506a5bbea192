package marquee.backend.catalogue;

import io.r2dbc.spi.Parameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.input.PlainText;
import marquee.backend.postgres.DatabaseGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stores what other products say of the catalogue: each call is one transaction, and what it says is acted upon here before
 * it is acknowledged, and by other backends within a second. Thread-safe; nothing here blocks.
 */
@Component
final class CatalogueDoor {

    /** Each backend compares every search with all of them. */
    static final int MOST = 20_000;

    private static final String STORE = """
            INSERT INTO movies AS m (tmdb_id, title, year, genres, tags, overview, tagline, runtime_minutes, keywords, people,
                                     language, vote_average, vote_count, rating_count)
            VALUES (:id, :title, :year, :genres, '{}', :overview, :tagline, :runtime, :keywords, :people, :language,
                    :average, :votes, coalesce((SELECT ratings FROM movie_ratings WHERE tmdb_id = :id), 0))
            ON CONFLICT (tmdb_id) DO UPDATE SET
                (title, year, genres, overview, tagline, runtime_minutes, keywords, people, language, vote_average, vote_count) =
                (excluded.title, excluded.year, excluded.genres, excluded.overview, excluded.tagline,
                 excluded.runtime_minutes, excluded.keywords, excluded.people, excluded.language, excluded.vote_average,
                 excluded.vote_count)
            """;

    private static final String SAY = """
            INSERT INTO own_movies (tmdb_id, state, version) SELECT id, :state, :version FROM unnest(:ids) AS id
            ON CONFLICT (tmdb_id) DO UPDATE SET state = excluded.state, version = excluded.version
            """;

    private static final String REPEAT = "Repeat the request: it has the same effect however often it comes.";

    private final DatabaseClient database;
    private final DatabaseGuard guard;
    private final TransactionalOperator transaction;
    private final PopularityWatch popularity;
    private final CatalogueWatch watch;

    CatalogueDoor(
            DatabaseClient database,
            DatabaseGuard guard,
            TransactionalOperator transaction,
            PopularityWatch popularity,
            CatalogueWatch watch) {
        this.database = database;
        this.guard = guard;
        this.transaction = transaction;
        this.popularity = popularity;
        this.watch = watch;
    }

    /**
     * Takes movies in and out; what is in both lists is out.
     *
     * @return fails with a {@link ResponseStatusException} when there would be too many
     */
    Mono<CatalogueChanged> change(List<ListedMovieRequest> movies, List<Long> delisted) {
        return nextVersion()
                .flatMap(version -> Flux.fromIterable(movies)
                        .concatMap(this::store)
                        .then(sayStates(movies, version))
                        .then(delist(delisted, version)))
                .then(requireRoom())
                .as(transaction::transactional)
                .as(change -> guard.change(change, REPEAT))
                .then(watch.look())
                .thenReturn(new CatalogueChanged(movies.size(), delisted.size()));
    }

    /** Whether a movie is, or was, a part of the catalogue. */
    Mono<Boolean> knows(long movieId) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM movies WHERE tmdb_id = :id)
                            OR EXISTS (SELECT FROM own_movies WHERE tmdb_id = :id)
                        """)
                .bind("id", movieId)
                .mapValue(Boolean.class)
                .one()
                .as(guard::longRead);
    }

    private Mono<Long> nextVersion() {
        return database.sql("UPDATE catalogue_version SET version = version + 1 RETURNING version")
                .mapValue(Long.class)
                .one();
    }

    private Mono<Void> store(ListedMovieRequest listed) {
        MovieRequest movie = listed.movie();
        var known = popularity.now();
        var genres = movie.genresOrNone().stream()
                .map(name -> known.findGenre(name).orElseGet(() -> PlainText.tidy(name)))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toArray(String[]::new);
        return database.sql(STORE)
                .bind("id", listed.tmdbId())
                .bind("title", PlainText.tidy(movie.title()))
                .bind("year", orNull(movie.year(), Integer.class))
                .bind("genres", genres)
                .bind("overview", orNull(movie.overview(), String.class))
                .bind("tagline", orNull(movie.tagline(), String.class))
                .bind("runtime", orNull(movie.runtime(), Integer.class))
                .bind("keywords", movie.keywordsOrNone().toArray(String[]::new))
                .bind("people", movie.people().toArray(String[]::new))
                .bind("language", orNull(movie.language(), String.class))
                .bind("average", Objects.requireNonNullElse(movie.voteAverage(), 0.0))
                .bind("votes", Objects.requireNonNullElse(movie.voteCount(), 0))
                .then();
    }

    /** Of a movie that comes twice, the last word counts. */
    private Mono<Void> sayStates(List<ListedMovieRequest> movies, long version) {
        Map<Long, MovieState> states = new HashMap<>();
        movies.forEach(movie -> states.put(movie.tmdbId(), movie.movie().state()));
        Map<MovieState, List<Long>> ids =
                states.keySet().stream().collect(Collectors.groupingBy(id -> Objects.requireNonNull(states.get(id))));
        return Flux.fromIterable(ids.entrySet())
                .concatMap(some -> say(some.getValue(), some.getKey(), version))
                .then();
    }

    private Mono<Void> delist(List<Long> ids, long version) {
        return ids.isEmpty()
                ? Mono.empty()
                : database.sql("DELETE FROM movies WHERE tmdb_id = ANY(:ids)")
                        .bind("ids", ids.toArray(Long[]::new))
                        .then()
                        .then(say(ids, MovieState.DELISTED, version));
    }

    private Mono<Void> say(List<Long> ids, MovieState state, long version) {
        return database.sql(SAY)
                .bind("ids", ids.stream().distinct().toArray(Long[]::new))
                .bind("state", state.word())
                .bind("version", version)
                .then();
    }

    private Mono<Long> requireRoom() {
        return database.sql("SELECT count(*) FROM own_movies WHERE state = 'listed'")
                .mapValue(Long.class)
                .one()
                .filter(listed -> listed <= MOST)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "There is room for " + MOST + " movies of your own; more come with --tmdb-export at the next"
                                + " start.")));
    }

    private static Object orNull(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : value;
    }
}
