package marquee.backend.drift.counts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import marquee.backend.background.WrittenLater;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The scores of people's own lists, which no event tells: counted here, and added up in the database every few seconds. A
 * process that is killed loses those. Of people beyond {@value #MOST} in ten minutes nothing is noted. Thread-safe; noting
 * does not block.
 */
@Component
public final class ShownScores extends WrittenLater<SlotCounts> {

    private static final int MOST = 100_000;

    private final CountTable table;
    private final Clock clock;
    private final Set<Long> people = new HashSet<>();
    private Instant slot = Instant.EPOCH;
    private SlotCounts counts = new SlotCounts();

    ShownScores(CountTable table, Clock clock) {
        super("shown scores", Duration.ofSeconds(5));
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
    protected synchronized Optional<SlotCounts> taken() {
        var taken = counts;
        counts = new SlotCounts();
        return Optional.of(taken).filter(some -> !some.isEmpty());
    }

    @Override
    protected Mono<Void> write(SlotCounts taken) {
        return table.add(taken);
    }

    /** It is added up with what comes. */
    @Override
    protected synchronized void unwritten(SlotCounts taken) {
        taken.forEach(counts::add);
    }
}
