package marquee.backend.input;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A place in a list of movies that a person told something of, newest first, as a cursor carries it: the last one that was
 * shown. Times that nobody can have told anything at are the nearest that one can.
 *
 * @param at when it was told
 * @param movieId of which movie
 */
public record TimePosition(Instant at, long movieId) {

    public static final String FORM = "^r" + Cursor.LETTER + "{24}$";

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final TimePosition START = new TimePosition(LAST, Long.MAX_VALUE);

    /** The place a cursor stands for; the start without one. */
    public static TimePosition of(Optional<String> cursor) {
        return cursor.map(Cursor::decode).map(TimePosition::read).orElse(START);
    }

    /** As an address carries it. */
    public String cursor() {
        return Cursor.encode(
                'r', ByteBuffer.allocate(2 * Long.BYTES).putLong(micros(at)).putLong(movieId));
    }

    private static TimePosition read(ByteBuffer bytes) {
        long micros = Math.clamp(bytes.getLong(), 0, micros(LAST));
        return new TimePosition(FIRST.plus(micros, ChronoUnit.MICROS), bytes.getLong());
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(FIRST, at);
    }
}
