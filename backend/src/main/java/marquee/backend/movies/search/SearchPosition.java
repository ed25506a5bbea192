package marquee.backend.movies.search;

import java.util.HexFormat;
import java.util.Optional;

/**
 * A place in a list of search results, as a cursor carries it: how many were shown. Every cursor of the form is a place;
 * one beyond the end is the end.
 */
final class SearchPosition {

    static final String FORM = "^[0-9a-f]{8}$";

    private SearchPosition() {}

    static String encode(int shown) {
        return HexFormat.of().toHexDigits(shown);
    }

    static int decode(Optional<String> cursor) {
        return cursor.map(HexFormat::fromHexDigitsToLong)
                .map(shown -> (int) Math.min(shown, TitleSearch.DEEPEST))
                .orElse(0);
    }
}
