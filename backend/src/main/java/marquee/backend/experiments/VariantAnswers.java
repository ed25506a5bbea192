package marquee.backend.experiments;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * How many answers each person had by a variant, how many of them were degraded, and how long they took: added up here, and
 * every second in the table {@code variant_answers}. A process that is killed loses those of a second. Of people beyond {@value #MOST} in one
 * second nothing is noted, whatever their variant. Thread-safe; noting does not block.
 */
@Component
final class VariantAnswers implements Job {

    private static final int MOST = 100_000;
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofSeconds(1), Duration.ofMinutes(1));

    /** Before the job's own limit, which would end it without a word. */
    private static final Duration WRITTEN = Duration.ofSeconds(20);

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
    public String name() {
        return "variant answers";
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    /** What cannot be written is added up with what comes. */
    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromSupplier(this::taken)
                .filter(taken -> !taken.isEmpty())
                .flatMap(taken -> write(taken).timeout(WRITTEN).doOnError(away -> taken.forEach(this::add)));
    }

    private synchronized Map<Asked, Counts> taken() {
        var taken = noted;
        noted = new HashMap<>();
        return taken;
    }

    private Mono<Void> write(Map<Asked, Counts> taken) {
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

    private record Asked(String variant, long person) {}

    private record Counts(long answers, long degraded, long micros) {

        Counts plus(Counts other) {
            return new Counts(answers + other.answers, degraded + other.degraded, micros + other.micros);
        }
    }
}
