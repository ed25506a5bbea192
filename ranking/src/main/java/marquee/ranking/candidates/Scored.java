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

    /** Orders the best first, of equally good ones the smaller id. */
    public static int bestFirst(Scored a, Scored b) {
        int better = Double.compare(b.score, a.score);
        return better != 0 ? better : Long.compare(a.movieId, b.movieId);
    }

    /** The same with another score. */
    public Scored with(double other) {
        return new Scored(movieId, row, traits, other, towerScore);
    }
}
