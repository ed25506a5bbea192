package marquee.catalog.simulation;

import java.time.Instant;
import java.time.ZoneOffset;

/** When a person rates: a few minutes of ratings in a row, then nothing for days, more often at first than later. */
final class Sessions {

    private static final long FROM = Instant.parse("2005-01-01T00:00:00Z").getEpochSecond();
    private static final long UNTIL = Instant.parse("2025-07-01T00:00:00Z").getEpochSecond();
    private static final long HOUR = 3600;
    private static final double RATINGS_A_SESSION = 9;

    private final Dice dice;
    private final long joined;
    private final double span;
    private long now;
    private int year;

    Sessions(Dice dice) {
        this.dice = dice;
        joined = FROM + (long) (0.9 * dice.uniform() * (UNTIL - FROM));
        double stay = dice.uniform();
        span = (UNTIL - joined) * stay * stay * stay;
        now = joined;
        year = year(now);
    }

    /** @param progress 0 at the person's first rating, 1 at the last */
    long next(double progress) {
        now += 5 + dice.below(90);
        if (dice.uniform() < 1 / RATINGS_A_SESSION) {
            now = Math.max(now + HOUR, joined + (long) (span * progress * Math.sqrt(progress)));
            year = year(now);
        }
        return now;
    }

    /** The year in which this session began, so that a movie of that year is out. */
    int year() {
        return year;
    }

    private static int year(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).atOffset(ZoneOffset.UTC).getYear();
    }
}
