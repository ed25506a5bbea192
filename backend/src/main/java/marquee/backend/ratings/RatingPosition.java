package marquee.backend.ratings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A place in a person's ratings, newest first: the last rating that was shown. Every cursor of the form is a place; times
 * that no rating can have are the nearest that one can.
 *
 * @param at when it was given
 * @param movieId which movie it was
 */
record RatingPosition(Instant at, long movieId) {

    static final String FORM = "^[0-9a-f]{32}$";

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final RatingPosition START = new RatingPosition(LAST, Long.MAX_VALUE);
    private static final int DIGITS = 16;

    /** The place a cursor stands for; the start without one. */
    static RatingPosition of(Optional<String> cursor) {
        return cursor.map(RatingPosition::decode).orElse(START);
    }

    static RatingPosition after(RatedMovie rating) {
        return new RatingPosition(rating.at(), rating.movieId());
    }

    String encode() {
        var digits = HexFormat.of();
        return digits.toHexDigits(ChronoUnit.MICROS.between(FIRST, at)) + digits.toHexDigits(movieId);
    }

    private static RatingPosition decode(String cursor) {
        long micros = HexFormat.fromHexDigitsToLong(cursor, 0, DIGITS);
        long last = ChronoUnit.MICROS.between(FIRST, LAST);
        return new RatingPosition(
                FIRST.plus(Math.clamp(micros, 0, last), ChronoUnit.MICROS),
                HexFormat.fromHexDigitsToLong(cursor, DIGITS, 2 * DIGITS));
    }
}
