package marquee.backend.users;

import java.nio.ByteBuffer;
import java.util.Optional;
import marquee.backend.input.Cursor;

/**
 * A place in the list of people, as a cursor carries it.
 *
 * @param id the last one that was shown
 */
record UserPosition(long id) {

    static final String FORM = "^u" + Cursor.LETTER + "{12}$";

    private static final UserPosition START = new UserPosition(Long.MIN_VALUE);

    /** The place a cursor stands for; the start without one. */
    static UserPosition of(Optional<String> cursor) {
        return cursor.map(Cursor::decode)
                .map(bytes -> new UserPosition(bytes.getLong()))
                .orElse(START);
    }

    String cursor() {
        return Cursor.encode('u', ByteBuffer.allocate(Long.BYTES).putLong(id));
    }
}
