package marquee.backend.ratings;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import marquee.catalog.Stars;

/**
 * One movie a person rated, or has watched without rating it.
 *
 * @param movieId the movie
 * @param stars how much they liked it; what was watched alone counts as liked
 * @param at when they said so, or watched it, UTC
 * @param isPlay whether they have watched it and said nothing
 */
public record RatedMovie(long movieId, Stars stars, Instant at, boolean isPlay) {

    /** Shared, for millions of ratings are in memory. */
    private static final List<Stars> ALL_STARS = IntStream.rangeClosed(1, 10)
            .mapToObj(halfStars -> new Stars(halfStars / 2.0))
            .toList();

    /** What somebody rated. */
    public RatedMovie(long movieId, Stars stars, Instant at) {
        this(movieId, stars, at, false);
    }

    /** What somebody watched. */
    public static RatedMovie played(long movieId, Instant at) {
        return new RatedMovie(movieId, Stars.POSITIVE, at, true);
    }

    static Stars stars(Number halfStars) {
        return ALL_STARS.get(halfStars.intValue() - 1);
    }

    static short halfStars(Stars stars) {
        return (short) Math.round(stars.value() * 2);
    }
}
