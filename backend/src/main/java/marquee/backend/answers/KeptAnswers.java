package marquee.backend.answers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import marquee.backend.background.WrittenLater;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps what people's answers were made of: noted here, and written every second, so that no answer waits for it. What cannot
 * be written in time is counted as {@code marquee.answers.unkept}; a process that is killed loses those of a second.
 * Thread-safe; noting does not block.
 */
@Component
public final class KeptAnswers extends WrittenLater<List<Supplier<KeptAnswer>>> {

    private static final int AT_ONCE = 500;

    private final KeptAnswerTable table;
    private final DatabaseGuard guard;
    private final KeptAnswersProperties properties;
    private final Clock clock;
    private final Counter unkept;
    private List<Supplier<KeptAnswer>> noted = new ArrayList<>();

    KeptAnswers(
            KeptAnswerTable table,
            DatabaseGuard guard,
            KeptAnswersProperties properties,
            MeterRegistry metrics,
            Clock clock) {
        super("kept answers", Duration.ofSeconds(1));
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
            noted.add(answer);
        } else {
            unkept.increment();
        }
    }

    /** The answer of a recommendation id; empty where none is kept any more, or yet. */
    public Mono<KeptAnswer> find(UUID id) {
        return guard.longRead(table.find(id, since()));
    }

    /** All of a person's that are kept, oldest first. */
    public Flux<KeptAnswer> of(long person) {
        return Flux.defer(() -> table.of(person, since()));
    }

    /**
     * The recommendation ids of answers of which something was left to chance, newest first.
     *
     * @param settled how long ago they were given at least
     * @param most how many at most
     */
    public Mono<List<UUID>> explored(Duration settled, int most) {
        return Mono.defer(() -> table.explored(since(), clock.instant().minus(settled), most));
    }

    /** What was given before is no longer told of. */
    Instant since() {
        return clock.instant().minus(properties.keptFor());
    }

    @Override
    protected synchronized Optional<List<Supplier<KeptAnswer>>> taken() {
        var taken = noted;
        noted = new ArrayList<>();
        return Optional.of(taken).filter(some -> !some.isEmpty());
    }

    @Override
    protected Mono<Void> write(List<Supplier<KeptAnswer>> taken) {
        var packed = taken.stream().map(Supplier::get).map(PackedAnswer::of).toList();
        return Flux.fromIterable(packed).buffer(AT_ONCE).concatMap(table::add).then();
    }

    /** They are written with what comes; what was written already is so once. */
    @Override
    protected void unwritten(List<Supplier<KeptAnswer>> taken) {
        taken.forEach(this::note);
    }
}
