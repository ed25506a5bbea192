package marquee.backend.ratings;

import java.time.Instant;
import marquee.backend.movies.MovieCard;

/**
 * A rating as it is shown.
 *
 * @param movie what was rated
 * @param rating 0.5 to 5 stars
 * @param ratedAt when, UTC
 */
record RatingItem(MovieCard movie, double rating, Instant ratedAt) {}
