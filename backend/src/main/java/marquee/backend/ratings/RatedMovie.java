package marquee.backend.ratings;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import marquee.catalog.Stars;

/**
 * One movie a person rated.
 *
 * @param movieId the movie
 * @param stars how much they liked it
 * @param at when they said so, UTC
 */
public record RatedMovie(long movieId, Stars stars, Instant at) {

    /** Shared, for millions of ratings are in memory. */
    private static final List<Stars> ALL_STARS = IntStream.rangeClosed(1, 10)
            .mapToObj(halfStars -> new Stars(halfStars / 2.0))
            .toList();

    static Stars stars(Number halfStars) {
        return ALL_STARS.get(halfStars.intValue() - 1);
    }

    static short halfStars(Stars stars) {
        return (short) Math.round(stars.value() * 2);
    }
}
