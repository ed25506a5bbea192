package marquee.backend.users;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.accounts.Bringer;
import marquee.backend.accounts.PersonRow;
import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.PopularityWatch;
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

/** Takes in someone new, with all they said, in one transaction: the next For You can use it. */
@Component
final class ColdStart {

    private static final String RATE = """
            WITH given AS (
                SELECT tmdb_id, half_stars, :at::timestamptz + place * interval '1 microsecond' AS rated_at
                FROM unnest(:ids, :stars) WITH ORDINALITY AS given (tmdb_id, half_stars, place)
            ), stored AS (
                INSERT INTO ratings (user_id, tmdb_id, rated_at, half_stars)
                SELECT :id, tmdb_id, rated_at, half_stars FROM given
            )
            INSERT INTO movie_ratings AS m (tmdb_id, ratings, half_stars, likes)
            SELECT tmdb_id, 1, half_stars, (half_stars >= 8)::integer
            FROM given ORDER BY tmdb_id
            ON CONFLICT (tmdb_id) DO UPDATE SET
                ratings = m.ratings + 1,
                half_stars = m.half_stars + excluded.half_stars,
                likes = m.likes + excluded.likes
            """;

    private static final String REPEAT_WITH_KEY =
            "Repeat the request with the same Idempotency-Key: it then finds the person, or stores them once.";
    private static final String REPEAT_WITHOUT_KEY =
            "Look for the name in the list of people before you repeat the request; an Idempotency-Key makes that needless.";

    private final DatabaseClient database;
    private final DatabaseGuard guard;
    private final TransactionalOperator transaction;
    private final PopularityWatch popularity;
    private final ColdStartKeys keys;
    private final Outbox outbox;
    private final Clock clock;

    ColdStart(
            DatabaseClient database,
            DatabaseGuard guard,
            TransactionalOperator transaction,
            PopularityWatch popularity,
            ColdStartKeys keys,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.guard = guard;
        this.transaction = transaction;
        this.popularity = popularity;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Stores the person.
     *
     * @param key names the request: a repeated one finds the person whom the first one stored
     * @param bringer whose person they are
     * @return their id; fails with a {@link ResponseStatusException} that names the genre or movie nobody knows, or for a
     *     key that came with another request before
     */
    Mono<Long> welcome(ColdStartRequest request, Optional<String> key, Bringer bringer) {
        return Mono.defer(() -> {
            List<String> genres = genres(request.genresOrNone());
            Map<Long, Double> stars = new LinkedHashMap<>();
            request.ratingsOrNone().forEach(rating -> stars.put(rating.tmdbId(), rating.rating()));
            Mono<Long> store = requireMovies(stars)
                    .then(PersonRow.insert(database, request.nameOrBlank(), genres, stars.size()))
                    .flatMap(id -> bringer.adopt().apply(id).thenReturn(id))
                    .flatMap(id -> rate(id, stars).thenReturn(id))
                    .flatMap(id -> keys.remember(key, id));
            return keys.find(key, bringer.name() + request)
                    .switchIfEmpty(store)
                    .as(transaction::transactional)
                    .as(change -> guard.change(change, key.isPresent() ? REPEAT_WITH_KEY : REPEAT_WITHOUT_KEY));
        });
    }

    private List<String> genres(List<String> names) {
        Popularity known = popularity.now();
        return names.stream().map(known::requireGenre).distinct().toList();
    }

    private Mono<Void> requireMovies(Map<Long, Double> stars) {
        return database.sql("SELECT id FROM unnest(:ids) AS id WHERE id NOT IN (SELECT tmdb_id FROM movies) LIMIT 1")
                .bind("ids", stars.keySet().toArray(Long[]::new))
                .mapValue(Long.class)
                .one()
                .flatMap(unknown -> Mono.error(new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "ratings: there is no movie with tmdb_id " + unknown + ".")));
    }

    private Mono<Void> rate(long id, Map<Long, Double> stars) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Event> events = stars.entrySet().stream()
                .map(rating -> Event.by(id, now, new Action.Rated(rating.getKey(), new Stars(rating.getValue()))))
                .toList();
        return insertRatings(id, stars, now).then(outbox.append(events));
    }

    /** Movies are counted in the order of their ids, so that two newcomers with the same movies never wait for each other. */
    private Mono<Long> insertRatings(long id, Map<Long, Double> stars, Instant now) {
        return database.sql(RATE)
                .bind("id", id)
                .bind("at", now)
                .bind("ids", stars.keySet().toArray(Long[]::new))
                .bind(
                        "stars",
                        stars.values().stream()
                                .map(value -> (short) Math.round(value * 2))
                                .toArray(Short[]::new))
                .fetch()
                .rowsUpdated();
    }
}
