package marquee.events.machines;

import java.time.Duration;
import java.time.Instant;

/** Which events come late. They are handled like all others, since machines do not mind the order; drivers count them. */
public final class Lateness {

    /** An event may be told of so long behind the newest one. */
    public static final Duration USUAL_DELAY = Duration.ofMinutes(5);

    private Lateness() {}

    /** Whether an event of a time is late beside the newest before it. */
    public static boolean isLate(Instant at, Instant newest) {
        return at.isBefore(newest.minus(USUAL_DELAY));
    }
}
