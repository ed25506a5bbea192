package marquee.backend.users;

import java.util.HexFormat;
import java.util.Optional;

/** A place in the list of people, as a cursor carries it: the last id that was shown. Every cursor of the form is a place. */
final class UserPosition {

    static final String FORM = "^[0-9a-f]{16}$";

    private static final long START = Long.MIN_VALUE;

    private UserPosition() {}

    static String encode(long id) {
        return HexFormat.of().toHexDigits(id);
    }

    static long decode(Optional<String> cursor) {
        return cursor.map(HexFormat::fromHexDigitsToLong).orElse(START);
    }
}
