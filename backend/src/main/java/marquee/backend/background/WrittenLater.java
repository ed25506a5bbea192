package marquee.backend.background;

import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * What is noted while people are answered, and written together from time to time, so that no answer waits for it. A process
 * that is killed loses what was noted last.
 */
public abstract class WrittenLater<T> implements Job {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** Before the limit of a run, which would end it without a word to what was taken. */
    private static final Duration WRITTEN = Duration.ofSeconds(20);

    private final String name;
    private final Schedule schedule;

    /**
     * @param name what is written, in a word or two
     * @param every how often
     */
    protected WrittenLater(String name, Duration every) {
        this.name = name;
        this.schedule = Schedule.every(every, LIMIT);
    }

    /** All that was noted, which is noted no longer; empty where nothing was. */
    protected abstract Optional<T> taken();

    /** Writes it; called on the job's own thread. */
    protected abstract Mono<Void> write(T taken);

    /** Told what could not be written in time; some of it may have been. */
    protected abstract void unwritten(T taken);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Schedule schedule() {
        return schedule;
    }

    @Override
    public final Mono<Void> run(Scheduler own) {
        return Mono.fromSupplier(this::taken)
                .flatMap(Mono::justOrEmpty)
                .flatMap(
                        taken -> Mono.defer(() -> write(taken)).timeout(WRITTEN).doOnError(error -> unwritten(taken)));
    }
}
