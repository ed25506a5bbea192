package marquee.backend.drift.counts;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Ten minutes of event time, named by their end. */
public final class TenMinutes {

    /** How long they are. */
    public static final Duration LENGTH = Duration.ofMinutes(10);

    private TenMinutes() {}

    /** The slot that a time falls into. */
    public static Instant of(Instant at) {
        return before(at).plus(LENGTH);
    }

    /** The last slot that is over at a time. */
    public static Instant before(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), LENGTH.toSeconds()));
    }

    /** Those after one up to another. */
    public static Stream<Instant> between(Instant after, Instant last) {
        return Stream.iterate(after.plus(LENGTH), slot -> !slot.isAfter(last), slot -> slot.plus(LENGTH));
    }
}
