package marquee.events;

/**
 * A movie that came into view.
 *
 * @param movieId the movie
 * @param position its place in the answer, from 1
 * @param propensity with what probability it came to stand there, above 0 and at most 1; 1 where nothing was left to chance
 */
public record Shown(long movieId, int position, double propensity) {}
