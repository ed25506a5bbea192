package marquee.backend.background;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after failures: a second, doubling up to a longest, each between 80 and 120% of it by chance, so that
 * processes that failed together do not come back together.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final double SPREAD = 0.4;

    /** Far beyond any longest pause. */
    private static final int MOST_DOUBLINGS = 20;

    private final DoubleSupplier random;

    /** @param random from 0 to 1 */
    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** The pause after so many failures in a row, at least one. */
    Duration after(int failures, Duration longest) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofNanos((long) (pause.toNanos() * (1 + SPREAD * (random.getAsDouble() - 0.5))));
    }
}
