package marquee.events.machines;

import java.math.BigInteger;
import java.time.Instant;
import marquee.events.machines.Output.TrendChange;

/**
 * What people lately made of a movie: the sum of all changes.
 *
 * @param weight of their words, as {@link TrendWeight} has it
 * @param people for how many it counts
 */
public record Trend(BigInteger weight, int people) {

    /** Where every movie begins. */
    public static final Trend NONE = new Trend(BigInteger.ZERO, 0);

    private static final int FRACTION_BITS = 30;

    /** The sum with one change more. */
    public Trend plus(TrendChange change) {
        return new Trend(weight.add(change.weight()), people + change.people());
    }

    /** What it weighs at a time, in people who speak for the movie at that moment. */
    public double peopleAt(Instant now) {
        return Math.scalb(
                weight.shiftLeft(FRACTION_BITS)
                        .divide(TrendWeight.at(now).max(BigInteger.ONE))
                        .doubleValue(),
                -FRACTION_BITS);
    }
}
