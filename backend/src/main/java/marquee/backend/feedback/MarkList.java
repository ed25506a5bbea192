package marquee.backend.feedback;

import java.util.List;
import java.util.Optional;

/**
 * A page of the movies that a person said one thing of, newest first.
 *
 * @param items the movies
 * @param cursor asks for the next page; absent on the last one
 */
record MarkList(List<MarkItem> items, Optional<String> cursor) {}
