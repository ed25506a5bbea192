package marquee.events.machines;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as states have them: microseconds since 1970. */
final class Times {

    private Times() {}

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** The beginning of its hour. */
    static Instant hour(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).truncatedTo(ChronoUnit.HOURS);
    }
}
