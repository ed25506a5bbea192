package marquee.backend.ratings;

import java.util.List;
import java.util.Optional;

/**
 * A page of a person's ratings, newest first.
 *
 * @param items the ratings
 * @param cursor asks for the next page; absent on the last one
 */
record RatingList(List<RatingItem> items, Optional<String> cursor) {}
