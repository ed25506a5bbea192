package marquee.ranking.onboarding;

import java.util.OptionalDouble;

/**
 * What somebody new said of a movie.
 *
 * @param movieId the movie
 * @param stars 0.5 to 5; absent when they have not seen it
 */
public record Answer(long movieId, OptionalDouble stars) {}
