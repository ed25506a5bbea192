package marquee.events.machines;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What somebody's word for a movie weighs, by its time: it doubles every seven days and grows evenly in between, which is
 * never more than 6% off. This orders movies in the same way at every moment and never needs ageing (forward decay: Cormode,
 * Shkapenyuk, Srivastava, Xu, ICDE 2009). A whole number, so that sums are exact and what was added can be taken off again.
 * The database's {@code weight_of_like} says the same.
 */
public final class TrendWeight {

    /** Words from before weigh nothing. */
    private static final Instant FIRST = Instant.parse("2025-08-14T00:00:00Z");

    private static final long WEEK = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(7)));
    private static final int FIRST_EXPONENT = 10;

    private TrendWeight() {}

    /** The weight of a whole word at a time, in microseconds since 1970. */
    static BigInteger at(long micros) {
        long since = micros - ChronoUnit.MICROS.between(Instant.EPOCH, FIRST);
        if (since < 0) {
            return BigInteger.ZERO;
        }
        return BigInteger.valueOf(WEEK + since % WEEK)
                .shiftLeft(Math.toIntExact(FIRST_EXPONENT + since / WEEK))
                .divide(BigInteger.valueOf(WEEK));
    }

    /** The same. */
    public static BigInteger at(Instant time) {
        return at(Times.micros(time));
    }
}
