package marquee.backend.recommendations.onboarding;

import io.r2dbc.spi.Readable;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import marquee.backend.background.Job;
import marquee.backend.background.Latest;
import marquee.backend.background.Schedule;
import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.Popularity.Ranked;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.postgres.TimedTransactions;
import marquee.ranking.onboarding.Panel;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Keeps in memory what some people said of the movies that somebody new may be asked for; two megabytes. Thread-safe. */
@Component
final class AskedPeople implements Job {

    private static final int PEOPLE = 2_000;
    private static final int MOVIES = 300;
    private static final int MOVIES_OF_A_GENRE = 60;

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(2);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration RETRY = Duration.ofSeconds(10);

    /** People who rated a good deal, drawn by a hash of their id so that they stay the same. */
    private static final String RATINGS = """
            SELECT r.user_id, r.tmdb_id, r.half_stars FROM ratings r
            WHERE r.tmdb_id = ANY(:movies) AND r.user_id IN (
                SELECT id FROM users WHERE rating_count >= 10 ORDER BY hashint8(id), id LIMIT :people)
            """;

    private final DatabaseClient database;
    private final TimedTransactions transactions;
    private final PopularityWatch popularity;
    private final Latest<Optional<Panel>> latest = new Latest<>("what people have said of well-known movies");

    AskedPeople(DatabaseClient database, TimedTransactions transactions, PopularityWatch popularity) {
        this.database = database;
        this.transactions = transactions;
        this.popularity = popularity;
    }

    /** What they said; absent before it was read, and where nobody has rated enough. */
    Optional<Panel> panel() {
        return latest.ifRead().flatMap(panel -> panel);
    }

    @Override
    public String name() {
        return "onboarding";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(EVERY, LIMIT).retryingEvery(RETRY);
    }

    @Override
    public boolean isNeededToServe() {
        return true;
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return popularity.whenRead().map(AskedPeople::movies).flatMap(movies -> {
            var ratings = database.sql(RATINGS)
                    .bind("movies", LongStream.of(movies).boxed().toArray(Long[]::new))
                    .bind("people", PEOPLE)
                    .map(Rating::of)
                    .all()
                    .collectList();
            return transactions
                    .within(STATEMENT_LIMIT, ratings)
                    .publishOn(own)
                    .doOnNext(found -> latest.set(panel(movies, found)))
                    .then();
        });
    }

    private static long[] movies(Popularity popular) {
        var ofGenres = popular.genres().stream()
                .flatMap(genre -> popular.mostRated(Optional.of(genre.name())).limit(MOVIES_OF_A_GENRE));
        return Stream.concat(popular.mostRated(Optional.empty()).limit(MOVIES), ofGenres)
                .mapToLong(Ranked::movieId)
                .distinct()
                .toArray();
    }

    private static Optional<Panel> panel(long[] movies, List<Rating> ratings) {
        var rows = new Long2IntOpenHashMap();
        ratings.forEach(rating -> rows.putIfAbsent(rating.userId(), rows.size()));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var panel = new Panel(movies, rows.size());
        ratings.forEach(rating -> panel.add(rows.get(rating.userId()), rating.movieId(), rating.halfStars()));
        return Optional.of(panel);
    }

    private record Rating(long userId, long movieId, int halfStars) {

        static Rating of(Readable row) {
            return new Rating(
                    Objects.requireNonNull(row.get("user_id", Long.class)),
                    Objects.requireNonNull(row.get("tmdb_id", Long.class)),
                    Objects.requireNonNull(row.get("half_stars", Short.class)));
        }
    }
}
