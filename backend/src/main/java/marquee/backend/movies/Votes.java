package marquee.backend.movies;

/**
 * What TMDB's people think of a movie.
 *
 * @param voteAverage their mean vote, 0 to 10; 0 when nobody voted
 * @param voteCount how many voted
 */
public record Votes(double voteAverage, int voteCount) {}
