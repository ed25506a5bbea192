package marquee.backend.ratings;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a movie is talked about now: the sum over all times somebody rated it of 2^(-age / half-life). It is stored as
 * log2 of the sum of 2^(time / half-life), which orders movies in the same way at every moment and never needs ageing
 * (forward decay: Cormode, Shkapenyuk, Srivastava, Xu, ICDE 2009, in the log domain).
 */
public final class Heat {

    /** After this long, an interaction counts half. */
    public static final Duration HALF_LIFE = Duration.ofDays(7);

    private Heat() {}

    /** What one rating at this moment is worth, in the stored form. */
    public static double of(Instant at) {
        return (double) at.toEpochMilli() / HALF_LIFE.toMillis();
    }
}
