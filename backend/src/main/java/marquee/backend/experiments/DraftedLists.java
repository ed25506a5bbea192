package marquee.backend.experiments;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import marquee.backend.background.WrittenLater;
import marquee.ranking.interleaving.InterleavedList;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who chose which movie of the lists that were drafted from two orders: noted here, and written every second. Beyond {@value
 * #MOST} in one second lists are not noted, nor while the database is away; {@code marquee.drafted.lost} counts them, and
 * clicks on them are nobody's. Thread-safe; noting does not block.
 */
@Component
public class DraftedLists extends WrittenLater<List<DraftedLists.Noted>> {

    private static final int MOST = 10_000;

    /** So many of the first are read of an experiment; a window of the newest would not be the same experiment each day. */
    private static final int MOST_READ = 200_000;

    /** Whoever was erased meanwhile is left out. */
    private static final String ADD = """
            INSERT INTO drafted_lists (recommendation_id, label, person_id, movies)
            SELECT made.* FROM unnest(:ids, :labels, :people, :movies) AS made (recommendation_id, label, person_id, movies)
            JOIN users ON users.id = made.person_id
            ON CONFLICT DO NOTHING
            """;

    private static final String FIRST = """
            SELECT recommendation_id, person_id, movies FROM drafted_lists WHERE label = :label
            ORDER BY made_at LIMIT :most
            """;

    private final DatabaseClient database;
    private final Counter lost;
    private List<Noted> noted = new ArrayList<>();

    DraftedLists(DatabaseClient database, MeterRegistry metrics) {
        super("drafted lists", Duration.ofSeconds(1));
        this.database = database;
        this.lost = Counter.builder("marquee.drafted.lost")
                .description("Lists drafted from two orders of which nobody knows who chose what")
                .register(metrics);
    }

    /** One that was answered. */
    synchronized void note(String recommendationId, long person, DraftedList drafted) {
        if (noted.size() < MOST) {
            noted.add(new Noted(recommendationId, person, drafted));
        } else {
            lost.increment();
        }
    }

    @Override
    protected void unwritten(List<Noted> taken) {
        lost.increment(taken.size());
    }

    /** Those of an experiment, by person and recommendation id. */
    public Mono<Map<Long, Map<String, InterleavedList<Long>>>> read(String label) {
        return database.sql(FIRST)
                .bind("label", label)
                .bind("most", MOST_READ)
                .map(DraftedLists::kept)
                .all()
                .collectMultimap(Kept::person)
                .map(DraftedLists::byPerson);
    }

    /** Forgets those of other experiments. */
    public Mono<Void> forgetBut(Collection<String> labels) {
        return database.sql("DELETE FROM drafted_lists WHERE NOT label = ANY(:labels)")
                .bind("labels", labels.toArray(String[]::new))
                .then();
    }

    private static Map<Long, Map<String, InterleavedList<Long>>> byPerson(Map<Long, Collection<Kept>> kept) {
        return kept.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        lists -> lists.getValue().stream()
                                .collect(Collectors.toMap(Kept::recommendationId, Kept::list))));
    }

    private static Kept kept(Readable row) {
        return new Kept(
                required(row, "recommendation_id", String.class),
                required(row, "person_id", Long.class),
                DraftedList.read(required(row, "movies", String.class)));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, type)).orElseThrow();
    }

    @Override
    protected synchronized Optional<List<Noted>> taken() {
        var taken = noted;
        noted = new ArrayList<>();
        return Optional.of(taken).filter(some -> !some.isEmpty());
    }

    @Override
    protected Mono<Void> write(List<Noted> taken) {
        return database.sql(ADD)
                .bind("ids", texts(taken, Noted::recommendationId))
                .bind("labels", texts(taken, one -> one.drafted().label()))
                .bind("people", taken.stream().map(Noted::person).toArray(Long[]::new))
                .bind("movies", texts(taken, one -> one.drafted().written()))
                .then();
    }

    private static String[] texts(List<Noted> taken, Function<Noted, String> text) {
        return taken.stream().map(text).toArray(String[]::new);
    }

    record Noted(String recommendationId, long person, DraftedList drafted) {}

    private record Kept(String recommendationId, Long person, InterleavedList<Long> list) {}
}
