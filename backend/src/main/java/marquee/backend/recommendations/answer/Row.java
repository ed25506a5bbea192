package marquee.backend.recommendations.answer;

import java.util.List;
import marquee.backend.movies.MovieCard;

/**
 * Movies like one that the person liked.
 *
 * @param movie what they liked
 * @param rating how much, 0.5 to 5 stars
 * @param items movies like it, nearest first; no movie is in two rows of an answer
 */
public record Row(MovieCard movie, double rating, List<Recommendation> items) {}
