package marquee.training;

import it.unimi.dsi.fastutil.HashCommon;
import java.util.function.LongPredicate;

/**
 * An even draw of people by their ids, the same every time.
 *
 * @param share how many of them are drawn, above 0 and at most 1
 */
public record UserSample(double share) implements LongPredicate {

    /** Everybody. */
    public static final UserSample ALL = new UserSample(1);

    private static final double DRAWS = 1L << 53;

    /** Refuses shares that are none, with a sentence that says so. */
    public UserSample {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The share of people to train on is above 0 and at most 1, not " + share + ".");
        }
    }

    @Override
    public boolean test(long userId) {
        return (HashCommon.murmurHash3(userId) >>> 11) < share * DRAWS;
    }
}
