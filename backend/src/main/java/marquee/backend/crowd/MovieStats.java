package marquee.backend.crowd;

import java.util.List;

/**
 * What everyone thinks of one movie.
 *
 * @param movieId the movie
 * @param genres its genres
 * @param ratings how many people here rated it
 * @param stars the sum of those ratings
 * @param likes how many people here gave four stars or more
 * @param year of release, 0 where nobody knows
 * @param votes how many people rated it on TMDB, which breaks ties
 */
record MovieStats(long movieId, List<String> genres, int ratings, double stars, int likes, int year, int votes) {}
