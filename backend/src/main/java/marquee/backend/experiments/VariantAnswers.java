package marquee.backend.experiments;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.background.WrittenLater;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How many answers each person had by a variant, how many of them were degraded, and how long they took: added up here, and
 * every second in the table {@code variant_answers}. A process that is killed loses those of a second. Of people beyond {@value #MOST} in one
 * second nothing is noted, whatever their variant. Thread-safe; noting does not block.
 */
@Component
final class VariantAnswers extends WrittenLater<Map<VariantAnswers.Asked, VariantAnswers.Counts>> {

    private static final int MOST = 100_000;

    /** Whoever was erased meanwhile is left out. */
    private static final String ADD = """
            INSERT INTO variant_answers AS known (variant, person_id, answers, degraded, micros)
            SELECT more.* FROM unnest(:variants, :people, :answers, :degraded, :micros)
                AS more (variant, person_id, answers, degraded, micros)
            JOIN users ON users.id = more.person_id
            ORDER BY more.variant, more.person_id
            ON CONFLICT (variant, person_id) DO UPDATE
            SET answers = known.answers + excluded.answers, degraded = known.degraded + excluded.degraded,
                micros = known.micros + excluded.micros
            """;

    private final DatabaseClient database;
    private Map<Asked, Counts> noted = new HashMap<>();

    VariantAnswers(DatabaseClient database) {
        super("variant answers", Duration.ofSeconds(1));
        this.database = database;
    }

    void note(String variant, long person, boolean degraded, long micros) {
        add(new Asked(variant, person), new Counts(1, degraded ? 1 : 0, micros));
    }

    private synchronized void add(Asked asked, Counts counts) {
        if (noted.size() < MOST || noted.containsKey(asked)) {
            noted.merge(asked, counts, Counts::plus);
        }
    }

    @Override
    protected synchronized Optional<Map<Asked, Counts>> taken() {
        var taken = noted;
        noted = new HashMap<>();
        return Optional.of(taken).filter(some -> !some.isEmpty());
    }

    /** It is added up with what comes. */
    @Override
    protected void unwritten(Map<Asked, Counts> taken) {
        taken.forEach(this::add);
    }

    @Override
    protected Mono<Void> write(Map<Asked, Counts> taken) {
        List<Map.Entry<Asked, Counts>> rows = List.copyOf(taken.entrySet());
        return database.sql(ADD)
                .bind(
                        "variants",
                        rows.stream().map(row -> row.getKey().variant()).toArray(String[]::new))
                .bind("people", rows.stream().map(row -> row.getKey().person()).toArray(Long[]::new))
                .bind(
                        "answers",
                        rows.stream().map(row -> row.getValue().answers()).toArray(Long[]::new))
                .bind(
                        "degraded",
                        rows.stream().map(row -> row.getValue().degraded()).toArray(Long[]::new))
                .bind(
                        "micros",
                        rows.stream().map(row -> row.getValue().micros()).toArray(Long[]::new))
                .then();
    }

    record Asked(String variant, long person) {}

    record Counts(long answers, long degraded, long micros) {

        Counts plus(Counts other) {
            return new Counts(answers + other.answers, degraded + other.degraded, micros + other.micros);
        }
    }
}
