package marquee.backend.answers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps what people's answers were made of: noted here, and written every second, so that no answer waits for it. What cannot
 * be written in time is counted as {@code marquee.answers.unkept}; a process that is killed loses those of a second.
 * Thread-safe; noting does not block.
 */
@Component
public final class KeptAnswers implements Job {

    private static final Schedule SCHEDULE = Schedule.every(Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final int AT_ONCE = 500;

    /** Before the job's own limit, which would end it without a word. */
    private static final Duration WRITTEN = Duration.ofSeconds(20);

    private final KeptAnswerTable table;
    private final DatabaseGuard guard;
    private final KeptAnswersProperties properties;
    private final Clock clock;
    private final Counter unkept;
    private final Deque<Supplier<KeptAnswer>> noted = new ArrayDeque<>();

    KeptAnswers(
            KeptAnswerTable table,
            DatabaseGuard guard,
            KeptAnswersProperties properties,
            MeterRegistry metrics,
            Clock clock) {
        this.table = table;
        this.guard = guard;
        this.properties = properties;
        this.clock = clock;
        this.unkept = Counter.builder("marquee.answers.unkept")
                .description("Answers that cannot be told of later, since they could not be written in time")
                .register(metrics);
    }

    /**
     * Notes an answer, which is put together when it is written.
     *
     * @param answer made of what does not change
     */
    public synchronized void note(Supplier<KeptAnswer> answer) {
        if (properties.keptFor().isZero()) {
            return;
        }
        if (noted.size() < properties.most()) {
            noted.addLast(answer);
        } else {
            unkept.increment();
        }
    }

    /** The answer of a recommendation id; empty where none is kept any more, or yet. */
    public Mono<KeptAnswer> find(UUID id) {
        return guard.longRead(table.find(id, since()));
    }

    /** What was given before is no longer told of. */
    Instant since() {
        return clock.instant().minus(properties.keptFor());
    }

    @Override
    public String name() {
        return "kept answers";
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    /** Some after the other, until none is left; some that could not be written are written with what comes. */
    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.defer(() -> {
                    var some = taken();
                    return some.isEmpty() ? Mono.just(false) : write(some).thenReturn(true);
                })
                .subscribeOn(own)
                .repeat()
                .takeWhile(isMore -> isMore)
                .then();
    }

    private Mono<Void> write(List<Supplier<KeptAnswer>> some) {
        return Mono.fromSupplier(() ->
                        some.stream().map(Supplier::get).map(PackedAnswer::of).toList())
                .flatMap(table::add)
                .timeout(WRITTEN)
                .doOnError(away -> some.forEach(this::note));
    }

    private synchronized List<Supplier<KeptAnswer>> taken() {
        List<Supplier<KeptAnswer>> taken = new ArrayList<>();
        while (taken.size() < AT_ONCE && !noted.isEmpty()) {
            taken.add(noted.removeFirst());
        }
        return taken;
    }
}
