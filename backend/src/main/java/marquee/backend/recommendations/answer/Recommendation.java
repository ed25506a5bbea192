package marquee.backend.recommendations.answer;

import marquee.backend.movies.MovieCard;

/**
 * A movie in a recommendation list.
 *
 * @param movie what to watch
 * @param score what ranked it, larger is better; comparable within one list only
 * @param reason why it is here, in words
 */
public record Recommendation(MovieCard movie, double score, String reason) {}
