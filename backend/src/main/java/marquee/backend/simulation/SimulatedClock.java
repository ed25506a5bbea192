package marquee.backend.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is told that it is later; never goes back. In UTC. Thread-safe. */
public final class SimulatedClock extends Clock {

    /** The setting that puts one in the place of the machine's. */
    public static final String PROPERTY = "marquee.clock.simulated";

    private final AtomicReference<Instant> now;

    /** @param start what it says at first */
    public SimulatedClock(InstantSource start) {
        this.now = new AtomicReference<>(start.instant());
    }

    /**
     * Goes on to a time.
     *
     * @return what it says then: what it said before, where that is later
     */
    public Instant moveTo(Instant later) {
        return now.accumulateAndGet(later, (is, told) -> told.isAfter(is) ? told : is);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** @throws UnsupportedOperationException always: nobody here asks for local times */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("A simulated clock is in UTC.");
    }
}
