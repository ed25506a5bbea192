package marquee.catalog.histories;

import java.util.List;
import marquee.catalog.Rating;

/**
 * What one person rated.
 *
 * @param personId the person
 * @param ratings each movie once, in any order
 */
public record RatingHistory(long personId, List<Rating> ratings) {

    /** Copies the list. */
    public RatingHistory {
        ratings = List.copyOf(ratings);
    }
}
