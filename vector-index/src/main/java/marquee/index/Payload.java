package marquee.index;

import java.util.List;
import java.util.OptionalInt;

/**
 * What can be filtered by.
 *
 * @param genres of the movie
 * @param year of release
 * @param contentOnly true when nobody had rated the movie at training, so that its vector comes from content alone
 */
public record Payload(List<String> genres, OptionalInt year, boolean contentOnly) {

    /** Copies the genres. */
    public Payload {
        genres = List.copyOf(genres);
    }
}
