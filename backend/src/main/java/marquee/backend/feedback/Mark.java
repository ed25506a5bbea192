package marquee.backend.feedback;

import java.time.Instant;

/**
 * What a person said of a movie.
 *
 * @param movieId the movie
 * @param at when they said so, UTC
 */
record Mark(long movieId, Instant at) {}
