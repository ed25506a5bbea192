package marquee.backend.ratings;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import marquee.backend.input.Cursor;

/**
 * A place in a person's ratings, newest first, as a cursor carries it: the last rating that was shown. Times that no rating
 * can have are the nearest that one can.
 *
 * @param at when it was given
 * @param movieId which movie it was
 */
record RatingPosition(Instant at, long movieId) {

    static final String FORM = "^r" + Cursor.LETTER + "{24}$";

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final RatingPosition START = new RatingPosition(LAST, Long.MAX_VALUE);

    /** The place a cursor stands for; the start without one. */
    static RatingPosition of(Optional<String> cursor) {
        return cursor.map(Cursor::decode).map(RatingPosition::read).orElse(START);
    }

    static RatingPosition after(RatedMovie rating) {
        return new RatingPosition(rating.at(), rating.movieId());
    }

    String cursor() {
        return Cursor.encode(
                'r', ByteBuffer.allocate(2 * Long.BYTES).putLong(micros(at)).putLong(movieId));
    }

    private static RatingPosition read(ByteBuffer bytes) {
        long micros = Math.clamp(bytes.getLong(), 0, micros(LAST));
        return new RatingPosition(FIRST.plus(micros, ChronoUnit.MICROS), bytes.getLong());
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(FIRST, at);
    }
}
