package marquee.backend.problems;

import java.util.List;
import java.util.Locale;
import marquee.backend.input.PlainText;

/**
 * What is wrong with one part of a request.
 *
 * @param field as the request names it, {@code ratings[0].tmdb_id} for instance
 * @param why in words
 */
record FieldError(String field, String why) {

    private static final int LONGEST = 200;

    /** Shortens what a request made long. */
    FieldError {
        field = PlainText.shortened(field, LONGEST);
        why = PlainText.shortened(why, LONGEST);
    }

    /** All of them in one sentence. */
    static String sentence(List<FieldError> errors) {
        var parts =
                errors.stream().map(error -> error.field() + ": " + error.why()).toList();
        return String.join("; ", parts) + ".";
    }

    /** Java's name of a field as the wire spells it. */
    static String onTheWire(String javaName) {
        return javaName.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
