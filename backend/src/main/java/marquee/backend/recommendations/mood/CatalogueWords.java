package marquee.backend.recommendations.mood;

import io.r2dbc.spi.Readable;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import marquee.backend.background.Job;
import marquee.backend.background.Latest;
import marquee.backend.background.Schedule;
import marquee.backend.catalogue.CatalogueWatch;
import marquee.backend.postgres.TimedTransactions;
import marquee.ranking.words.DescribedMovie;
import marquee.ranking.words.NearWords;
import marquee.ranking.words.WordIndex;
import marquee.ranking.words.WordIndexBuilder;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps the words of the catalogue in memory, and what they mean, also of what came by the catalogue's door a moment ago; a
 * word is encoded once. Thread-safe.
 */
@Component
final class CatalogueWords implements Job, DisposableBean {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(2);
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final Duration RETRY = Duration.ofSeconds(30);

    /** The best known movies first, which goes before where words fit several alike. */
    private static final String MOVIES = """
            SELECT m.tmdb_id, m.title, m.genres || m.tags || m.keywords || coalesce(t.keywords, '{}') AS words,
                   coalesce(m.overview, t.overview) AS overview
            FROM movies m LEFT JOIN tmdb_movies t USING (tmdb_id)
            ORDER BY m.fame DESC, m.tmdb_id
            """;

    private final DatabaseClient database;
    private final TimedTransactions transactions;
    private final MoodProperties properties;
    private final Encoder encoder;
    private final CatalogueWatch catalogue;
    private final Clock clock;
    private final ReadingTurn turn;
    private final Latest<Words> latest = new Latest<>("what movies are about");
    private final Map<String, float[]> encoded = new HashMap<>();

    CatalogueWords(
            DatabaseClient database,
            TimedTransactions transactions,
            MoodProperties properties,
            Encoder encoder,
            CatalogueWatch catalogue,
            @Qualifier("machine") Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.properties = properties;
        this.encoder = encoder;
        this.catalogue = catalogue;
        this.clock = clock;
        this.turn = new ReadingTurn(properties.refresh(), clock);
    }

    /**
     * What is known of the catalogue's words.
     *
     * @param index by which movies are found
     * @param near what the words mean; nothing while they are still being encoded, or without an encoder
     */
    record Words(WordIndex index, NearWords near) {}

    /**
     * The words as they were last read.
     *
     * @throws marquee.backend.background.NotReadyException before they were read
     */
    Words now() {
        return latest.now();
    }

    @Override
    public String name() {
        return "words";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(LOOK, LIMIT).retryingEvery(RETRY);
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return catalogue.version().publishOn(own).filter(turn::isNow).flatMap(version -> {
            Instant begun = clock.instant();
            return read(own).doOnSuccess(done -> turn.done(version, begun));
        });
    }

    private Mono<Void> read(Scheduler own) {
        var movies = database.sql(MOVIES)
                .map(CatalogueWords::movie)
                .all()
                .publishOn(own)
                .collect(Reading::new, Reading::add);
        return transactions
                .within(STATEMENT_LIMIT, movies)
                .publishOn(own)
                .doOnNext(this::read)
                .then();
    }

    private static DescribedMovie movie(Readable row) {
        return new DescribedMovie(
                Objects.requireNonNull(row.get("tmdb_id", Long.class)),
                Objects.requireNonNull(row.get("title", String.class)),
                List.of(Objects.requireNonNull(row.get("words", String[].class))),
                Optional.ofNullable(row.get("overview", String.class)));
    }

    /** The words as they are first, for encoding them takes a while at the start. An earlier index is left to the collector. */
    private void read(Reading reading) {
        var index = reading.index.build();
        latest.set(new Words(index, latest.ifRead().map(Words::near).orElse(NearWords.NONE)));
        if (encoder.exists()) {
            latest.set(new Words(index, meanings(reading.commonest(properties.words()))));
        }
    }

    private NearWords meanings(List<String> words) {
        var unknown = words.stream().filter(word -> !encoded.containsKey(word)).toList();
        encoded.keySet().retainAll(Set.copyOf(words));
        float[][] vectors = encoder.encodeAll(unknown);
        for (int i = 0; i < vectors.length; i++) {
            encoded.put(unknown.get(i), vectors[i]);
        }
        var known = new ArrayList<float[]>();
        words.forEach(word -> known.add(Objects.requireNonNull(encoded.get(word))));
        return new NearWords(words, known.toArray(float[][]::new));
    }

    /** Movies that go into an index as they come, and how often their words did. */
    private static final class Reading {

        private final WordIndexBuilder index = new WordIndexBuilder();
        private final Object2IntOpenHashMap<String> counts = new Object2IntOpenHashMap<>();

        void add(DescribedMovie movie) {
            index.add(movie);
            movie.words().forEach(word -> counts.addTo(word, 1));
        }

        List<String> commonest(int limit) {
            return counts.keySet().stream()
                    .sorted(Comparator.comparingInt((String word) -> -counts.getInt(word))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public void destroy() {
        latest.ifRead().ifPresent(words -> words.index().close());
    }
}
