package marquee.backend.recommendations.answer;

import marquee.backend.movies.MovieCard;
import marquee.backend.recommendations.explain.Explanation;

/**
 * A movie in a recommendation list.
 *
 * @param movie what to watch
 * @param score what ranked it, larger is better; comparable within one list only
 * @param reason why it is here
 * @param position its place in this answer, or in its row of it, from 1
 */
public record Recommendation(MovieCard movie, double score, Explanation reason, int position) {

    Recommendation at(int other) {
        return new Recommendation(movie, score, reason, other);
    }
}
