package marquee.backend.movies.search;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A place in a list of search results, as a cursor carries it: how many were shown. */
final class SearchPosition {

    private SearchPosition() {}

    static String encode(int shown) {
        var bytes = ByteBuffer.allocate(Integer.BYTES).putInt(shown).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws ResponseStatusException 400 for a cursor that this list never gave out */
    static int decode(Optional<String> cursor) {
        return cursor.map(SearchPosition::decode).orElse(0);
    }

    private static int decode(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == Integer.BYTES) {
                var shown = ByteBuffer.wrap(bytes).getInt();
                if (shown > 0 && shown <= TitleSearch.DEEPEST) {
                    return shown;
                }
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
