package marquee.backend.input;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text from outside. Every text parameter, header and field carries one of these patterns, which the OpenAPI document shows
 * as they are, so that nothing a database or a log cannot take comes further than the door. Lengths are in characters
 * (Unicode code points), as JSON Schema counts them.
 */
public final class PlainText {

    private static final String CONTROLS = "\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f";
    private static final String LINE_BREAKS = "\\u0009-\\u000d\\u0085\\u2028\\u2029";

    /** Marks, overrides and isolates of direction, and invisible characters; not the joiners that emoji and scripts need. */
    private static final String DIRECTIONS_AND_INVISIBLE =
            "\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb";

    /** What somebody looks for: up to 100 characters, spaces of any kind among them. */
    public static final String QUERY = "^[^" + CONTROLS + "]{0,100}$";

    public static final String QUERY_RULE = "must be at most 100 characters, without control characters";

    /** What somebody looks for, where nothing can be found without a letter; at most {@link #MOST} characters, too. */
    public static final String WORDS = "^[^" + CONTROLS + "]{0,99}[A-Za-z\\u00aa-\\ufffd][^" + CONTROLS + "]{0,99}$";

    /** What it must be. */
    public static final String WORDS_RULE =
            "must say in words what the movies are like, in at most 100 characters, such as: sad robot";

    /** The longest text that is looked for. */
    public static final int MOST = 100;

    /** What somebody or something is called: up to 100 characters in one line that show as they are written. */
    public static final String NAME = "^[^" + CONTROLS + LINE_BREAKS + DIRECTIONS_AND_INVISIBLE + "]{0,100}$";

    public static final String NAME_RULE =
            "must be at most 100 characters in one line, without control, direction or" + " invisible characters";

    /** What a movie is called, or another line of it: up to 300 characters that show as they are written, not only spaces. */
    public static final String TITLE =
            "^[^" + CONTROLS + LINE_BREAKS + DIRECTIONS_AND_INVISIBLE + "]{0,150}[^" + CONTROLS
                    + LINE_BREAKS + DIRECTIONS_AND_INVISIBLE + " \\u00a0\\u3000][^" + CONTROLS + LINE_BREAKS
                    + DIRECTIONS_AND_INVISIBLE + "]{0,150}$";

    public static final String TITLE_RULE =
            "must be one line of at most 300 characters, without control, direction or invisible characters";

    /** A few paragraphs. */
    public static final String PROSE = "^[^" + CONTROLS + "]{0,5000}$";

    public static final String PROSE_RULE = "must be at most 5000 characters, without control characters";

    /** What programs call something: visible ASCII, as header fields carry it. */
    public static final String KEY = "^[!-~]{1,255}$";

    public static final String KEY_RULE = "must be 1 to 255 visible ASCII characters";

    private static final Pattern UNSHOWABLE =
            Pattern.compile("[" + CONTROLS + LINE_BREAKS + DIRECTIONS_AND_INVISIBLE + "\\p{Cs}]");
    private static final Pattern HALF_CHARACTERS = Pattern.compile("\\p{Cs}");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern NOTHING_VISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

    /** A moment in UTC, with a Z. */
    public static final String UTC_TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$";

    /** {@link #UTC_TIME} in words. */
    public static final String UTC_TIME_WORDS = "a time in UTC, such as 2026-11-26T22:30:00Z";

    /** What {@link #UTC_TIME} asks for. */
    public static final String UTC_TIME_RULE = "must be " + UTC_TIME_WORDS;

    private PlainText() {}

    /**
     * A name as it is kept: composed (NFC, Unicode Standard Annex 15), without space around; empty when nothing shows. Half
     * characters, which JSON can spell, become U+FFFD as they do in addresses.
     */
    public static String tidy(String name) {
        String whole = HALF_CHARACTERS.matcher(name).replaceAll("\ufffd");
        return NOTHING_VISIBLE.matcher(whole).matches()
                ? ""
                : AROUND.matcher(Normalizer.normalize(whole, Normalizer.Form.NFC))
                        .replaceAll("");
    }

    /** The beginning of what a request said, for repeating it in an answer: short, and harmless on a terminal. */
    public static String quoted(String said) {
        return "\"" + UNSHOWABLE.matcher(shortened(said, 80)).replaceAll("\ufffd") + "\"";
    }

    /** At most so many characters of a text; an ellipsis stands for the rest. */
    public static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
