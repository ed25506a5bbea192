package marquee.backend.ratings;

import java.time.Instant;
import marquee.catalog.Stars;

/**
 * One movie a person rated.
 *
 * @param movieId the movie
 * @param stars how much they liked it
 * @param at when they said so, UTC
 */
public record RatedMovie(long movieId, Stars stars, Instant at) {

    static Stars stars(Number halfStars) {
        return new Stars(halfStars.intValue() / 2.0);
    }

    static short halfStars(Stars stars) {
        return (short) Math.round(stars.value() * 2);
    }
}
