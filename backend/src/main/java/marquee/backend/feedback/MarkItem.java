package marquee.backend.feedback;

import java.time.Instant;
import marquee.backend.movies.MovieCard;

/**
 * A movie of such a list as it is shown.
 *
 * @param movie what was said something of
 * @param addedAt when, UTC
 */
record MarkItem(MovieCard movie, Instant addedAt) {}
