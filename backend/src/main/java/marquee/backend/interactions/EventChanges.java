package marquee.backend.interactions;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import marquee.backend.ratings.KnownIds;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.ratings.Ratings;
import marquee.events.Action;
import marquee.events.Event;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What events change at once, within the transaction that takes them: a rating is stored as by its own door, and what was
 * played joins the person's history. Thread-safe; nothing here blocks.
 */
@Component
final class EventChanges {

    /** The last time counts, however late an earlier one is told. */
    private static final String PLAYED = """
            WITH given AS (
                SELECT user_id, tmdb_id, max(played_at::timestamptz) AS played_at
                FROM unnest(:users, :movies, :times) AS g (user_id, tmdb_id, played_at)
                GROUP BY user_id, tmdb_id
            ), stored AS (
                INSERT INTO plays AS p (user_id, tmdb_id, played_at) SELECT user_id, tmdb_id, played_at FROM given
                ON CONFLICT (user_id, tmdb_id) DO UPDATE SET played_at = excluded.played_at
                WHERE p.played_at < excluded.played_at
                RETURNING user_id
            )
            UPDATE users SET version = version + 1 WHERE id IN (SELECT user_id FROM stored)
            """;

    private final DatabaseClient database;
    private final KnownIds ids;
    private final ToldChanges told;
    private final Ratings ratings;

    EventChanges(DatabaseClient database, KnownIds ids, ToldChanges told, Ratings ratings) {
        this.database = database;
        this.ids = ids;
        this.told = told;
        this.ratings = ratings;
    }

    /** Locks whom they would change; some may not be there. */
    Mono<Void> lock(List<Event> events) {
        long[] people = people(changing(events));
        return people.length == 0 ? Mono.empty() : ids.lock(people);
    }

    /**
     * Does what events tell, of each movie in their order, but for those that were told before; most tell of no change. The
     * people are locked.
     *
     * @return fails with a {@link ResponseStatusException} that names the first movie that was rated or played and is not there
     */
    Mono<Void> apply(List<Event> events) {
        List<Event> changing = changing(events);
        return changing.isEmpty()
                ? Mono.empty()
                : ids.requireMovies(changing.stream().map(EventChanges::movie))
                        .then(told.firstTold(changing))
                        .flatMap(fresh -> rate(fresh).then(play(fresh)));
    }

    private static List<Event> changing(List<Event> events) {
        return events.stream()
                .filter(event -> event.action() instanceof Action.Rated || event.action() instanceof Action.Played)
                .toList();
    }

    private static long[] people(List<Event> changing) {
        return changing.stream()
                .map(Event::personId)
                .flatMapToLong(OptionalLong::stream)
                .distinct()
                .toArray();
    }

    private static long movie(Event changing) {
        return changing.action() instanceof Action.Rated rated
                ? rated.movieId()
                : ((Action.Played) changing.action()).movieId();
    }

    /** By movie, so that nobody who rates the same movies waits in a circle; of each movie in their order. */
    private Mono<Void> rate(List<Event> fresh) {
        return Flux.fromStream(fresh.stream()
                        .filter(event -> event.action() instanceof Action.Rated)
                        .sorted(Comparator.comparingLong(EventChanges::movie)))
                .concatMap(this::rate)
                .then();
    }

    private Mono<Void> rate(Event event) {
        var action = (Action.Rated) event.action();
        var rating = new RatedMovie(action.movieId(), action.stars(), event.at());
        return ratings.take(event.personId().orElseThrow(), rating);
    }

    private Mono<Void> play(List<Event> fresh) {
        List<Event> played = fresh.stream()
                .filter(event -> event.action() instanceof Action.Played
                        && event.personId().isPresent())
                .toList();
        return played.isEmpty()
                ? Mono.empty()
                : database.sql(PLAYED)
                        .bind(
                                "users",
                                played.stream()
                                        .map(event -> event.personId().orElseThrow())
                                        .toArray(Long[]::new))
                        .bind("movies", played.stream().map(EventChanges::movie).toArray(Long[]::new))
                        .bind(
                                "times",
                                played.stream()
                                        .map(event -> event.at().toString())
                                        .toArray(String[]::new))
                        .then();
    }
}
