package marquee.events.machines;

import java.math.BigInteger;
import java.time.Instant;

/** Something to be added to a sum. Adding is all that is ever done with it, so the order does not matter. */
public sealed interface Output {

    /**
     * What people lately made of a movie has changed.
     *
     * @param movieId the movie
     * @param weight to be added to its weight, as {@link TrendWeight} has it
     * @param people to be added to the number of people for whom it counts: -1, 0 or 1
     */
    record TrendChange(long movieId, BigInteger weight, int people) implements Output {}

    /**
     * Something was counted in an hour.
     *
     * @param key what, where and when
     * @param times to be added
     */
    record Counted(HourlyKey key, long times) implements Output {}

    /**
     * What is counted by the hour.
     *
     * @param hour its beginning, UTC
     * @param variant of the experiment; empty where there is no list
     * @param list which list; empty where there is none
     * @param measure what is counted
     */
    record HourlyKey(Instant hour, String variant, String list, String measure) {}
}
