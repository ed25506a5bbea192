package marquee.backend.drift.counts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The scores of people's own lists, which no event tells: counted here, and added up in the database every few seconds. A
 * process that is killed loses those. Of people beyond {@value #MOST} in ten minutes nothing is noted. Thread-safe; noting
 * does not block.
 */
@Component
public final class ShownScores implements Job {

    private static final int MOST = 100_000;
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofSeconds(5), Duration.ofMinutes(1));

    /** Before the job's own limit, which would end it without a word. */
    private static final Duration WRITTEN = Duration.ofSeconds(20);

    private final CountTable table;
    private final Clock clock;
    private final Set<Long> people = new HashSet<>();
    private Instant slot = Instant.EPOCH;
    private SlotCounts counts = new SlotCounts();

    ShownScores(CountTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Counts a list.
     *
     * @param person whose list it is
     * @param score of its movies together
     */
    public synchronized void note(long person, double score) {
        Instant now = TenMinutes.of(clock.instant());
        if (!now.equals(slot)) {
            slot = now;
            people.clear();
        }
        if (people.size() < MOST && people.add(person)) {
            counts.add(WatchedValue.SCORES, slot, WatchedValue.SCORES.one(score));
        }
    }

    @Override
    public String name() {
        return "shown scores";
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
                .flatMap(taken -> table.add(taken).timeout(WRITTEN).doOnError(away -> giveBack(taken)));
    }

    private synchronized SlotCounts taken() {
        var taken = counts;
        counts = new SlotCounts();
        return taken;
    }

    private synchronized void giveBack(SlotCounts taken) {
        taken.forEach(counts::add);
    }
}
