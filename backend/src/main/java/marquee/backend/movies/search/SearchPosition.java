package marquee.backend.movies.search;

import java.nio.ByteBuffer;
import java.util.Optional;
import marquee.backend.input.Cursor;

/**
 * A place in a list of search results, as a cursor carries it; one beyond the end is the end.
 *
 * @param shown how many were shown
 */
record SearchPosition(int shown) {

    static final String FORM = "^s" + Cursor.LETTER + "{8}$";

    private static final SearchPosition START = new SearchPosition(0);

    /** The place a cursor stands for; the start without one. */
    static SearchPosition of(Optional<String> cursor) {
        return cursor.map(Cursor::decode)
                .map(bytes -> Integer.toUnsignedLong(bytes.getInt()))
                .map(shown -> new SearchPosition((int) Math.min(shown, TitleSearch.DEEPEST)))
                .orElse(START);
    }

    String cursor() {
        return Cursor.encode('s', ByteBuffer.allocate(Integer.BYTES).putInt(shown));
    }
}
