package marquee.ranking.features;

import marquee.ranking.movies.MovieTable;
import marquee.ranking.neighbours.Neighbours;

/**
 * All that a release keeps for the features, so that serving computes nothing of a movie anew.
 *
 * @param movies what is known of each
 * @param beside which movies were rated soon before or after each
 * @param next which were rated soon after each
 * @param times when they were rated
 */
public record RankingTables(MovieTable movies, Neighbours beside, Neighbours next, RatingTimes times) {}
