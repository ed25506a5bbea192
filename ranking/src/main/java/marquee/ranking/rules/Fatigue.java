package marquee.ranking.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * How a movie fades that somebody was shown and passed over. Each time takes the same from the logarithm of how likely they
 * choose it now, which halves in time, so that it comes back (impression discounting; Lee et al., KDD 2014). Times within one
 * sitting are one, and count when it is over: a list does not change while somebody looks at it.
 *
 * @param passes so many times and it fades; before that it stays as it was
 * @param strength what one time takes when it counts first
 * @param most no more is taken, however often it was passed over
 * @param halfLife after which a time takes half as much
 * @param sitting how long after the first time of a sitting the next one begins, and this one counts
 */
public record Fatigue(int passes, double strength, double most, Duration halfLife, Duration sitting) {

    /** As lists are served. */
    public static final Fatigue SERVED = new Fatigue(1, 8, 12, Duration.ofDays(10), Duration.ofHours(6));

    /**
     * What is taken from a movie's likelihood, as a logarithm; 0 where it does not fade.
     *
     * @param shown when the person was shown it and passed it over, in seconds since 1970, earliest first
     */
    public double fading(long[] shown, Instant now) {
        long next = Long.MIN_VALUE;
        int times = 0;
        double taken = 0;
        for (long at : shown) {
            long age = now.getEpochSecond() - at;
            if (at >= next && age >= sitting.toSeconds()) {
                next = at + sitting.toSeconds();
                times++;
                taken += strength * Math.pow(2, -(double) age / halfLife.toSeconds());
            }
        }
        return times < passes ? 0 : Math.min(most, taken);
    }
}
