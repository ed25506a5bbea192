package marquee.backend.input;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * An opaque place in a list: a letter for the kind of list, and what the list makes of the place as bytes, in base 64. Each
 * kind has a form of its own, which the OpenAPI document shows, and takes every text of that form for a place. What has
 * another form was never given out.
 */
public final class Cursor {

    public static final String RULE = "not one that this list has given out";

    /** What a form is made of behind its first letter: whole groups of four, which are three bytes each. */
    public static final String LETTER = "[A-Za-z0-9_-]";

    private Cursor() {}

    /**
     * As an address carries it.
     *
     * @param kind the letter of the list
     * @param payload what was put into it until now; zeros fill the last group
     */
    public static String encode(char kind, ByteBuffer payload) {
        byte[] filled = new byte[(payload.position() + 2) / 3 * 3];
        payload.flip().get(filled, 0, payload.limit());
        return kind + Base64.getUrlEncoder().encodeToString(filled);
    }

    /** What a text of the form of any kind carries. */
    public static ByteBuffer decode(String cursor) {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor.substring(1)));
    }
}
