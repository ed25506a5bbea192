package marquee.backend.users;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A place in the list of people, as a cursor carries it: the last id that was shown. */
final class UserPosition {

    private static final long START = Long.MIN_VALUE;

    private UserPosition() {}

    static String encode(long id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
    }

    static long decode(Optional<String> cursor) {
        return cursor.map(UserPosition::decode).orElse(START);
    }

    private static long decode(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == Long.BYTES) {
                return ByteBuffer.wrap(bytes).getLong();
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
        throw malformed();
    }

    private static ResponseStatusException malformed() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "cursor: not one that this list has given out.");
    }
}
