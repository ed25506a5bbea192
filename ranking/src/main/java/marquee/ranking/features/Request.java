package marquee.ranking.features;

import marquee.ranking.candidates.PersonHistory;

/**
 * Whom a list is for.
 *
 * @param history what they rated
 * @param scores what the towers, or whatever else retrieves the candidates, say of each movie for this person
 * @param epochSecond the moment; a list for the past knows the time it was asked at
 */
public record Request(PersonHistory history, RowScores scores, long epochSecond) {

    /** Scores by row: the larger the better, finite, no unit. */
    @FunctionalInterface
    public interface RowScores {

        /** The score of the movie of a row. */
        float of(int row);
    }
}
