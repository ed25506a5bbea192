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
 * @param propensity with what probability it came to stand there, above 0 and at most 1; for the exposure that tells of it
 */
public record Recommendation(MovieCard movie, double score, Explanation reason, int position, double propensity) {

    Recommendation at(int other) {
        return new Recommendation(movie, score, reason, other, propensity);
    }
}
