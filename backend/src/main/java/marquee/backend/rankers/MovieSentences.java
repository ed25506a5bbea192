package marquee.backend.rankers;

import io.r2dbc.spi.Readable;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import marquee.backend.background.Job;
import marquee.backend.background.Latest;
import marquee.backend.background.Schedule;
import marquee.backend.postgres.TimedTransactions;
import marquee.ranking.crossencoder.MovieWords;
import marquee.ranking.settings.RankerKind;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Keeps in memory what a cross-encoder reads of the catalogue, some 150 bytes a movie; nothing without one. Thread-safe. */
@Component
final class MovieSentences implements Job, LongFunction<Optional<MovieWords>> {

    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(2);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration RETRY = Duration.ofSeconds(30);

    private static final String MOVIES = "SELECT tmdb_id, title, year, genres, tags FROM movies";

    private final DatabaseClient database;
    private final TimedTransactions transactions;
    private final RankerProperties properties;
    private final Latest<Long2ObjectMap<MovieWords>> latest = new Latest<>("what the cross-encoder reads of movies");

    MovieSentences(DatabaseClient database, TimedTransactions transactions, RankerProperties properties) {
        this.database = database;
        this.transactions = transactions;
        this.properties = properties;
    }

    /**
     * The words of a movie; absent for one that the catalogue lacked when it was read.
     *
     * @throws marquee.backend.background.NotReadyException before it was read
     */
    @Override
    public Optional<MovieWords> apply(long movieId) {
        return Optional.ofNullable(latest.now().get(movieId));
    }

    @Override
    public String name() {
        return "sentences";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.refresh(), LIMIT).retryingEvery(RETRY);
    }

    @Override
    public boolean isNeededToServe() {
        return RankerKind.of(properties.kind()) == RankerKind.CROSS_ENCODER;
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        if (!isNeededToServe()) {
            return Mono.empty();
        }
        var movies = database.sql(MOVIES)
                .map(row -> Map.entry(id(row), words(row)))
                .all()
                .collect(
                        Long2ObjectOpenHashMap<MovieWords>::new,
                        (all, one) -> all.put(one.getKey().longValue(), one.getValue()))
                .doOnNext(latest::set);
        return transactions.within(STATEMENT_LIMIT, movies).then();
    }

    private static Long id(Readable row) {
        return Objects.requireNonNull(row.get("tmdb_id", Long.class));
    }

    private static MovieWords words(Readable row) {
        return MovieWords.of(
                Objects.requireNonNull(row.get("title", String.class)),
                Optional.ofNullable(row.get("year", Integer.class))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                List.of(Objects.requireNonNull(row.get("genres", String[].class))),
                List.of(Objects.requireNonNull(row.get("tags", String[].class))));
    }
}
