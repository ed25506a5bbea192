package marquee.ranking.candidates;

import marquee.ranking.movies.MovieTraits;

/**
 * A candidate on its way through the second stage.
 *
 * @param movieId what the movie is known by everywhere
 * @param row its row in the movie table, -1 for a movie that only the collection knows
 * @param traits of the movie
 * @param score what orders it by now, larger is better
 * @param towerScore what the towers said
 */
public record Scored(long movieId, int row, MovieTraits traits, double score, double towerScore) {

    /** The same with another score. */
    public Scored with(double other) {
        return new Scored(movieId, row, traits, other, towerScore);
    }
}
