package marquee.towers;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a person has rated until now.
 *
 * @param userId the person's id in the training data; absent for people who came later
 * @param ratings oldest first
 * @param now the instant from which ages are counted
 */
public record UserHistory(OptionalLong userId, List<Rated> ratings, Instant now) {

    /**
     * One rated movie.
     *
     * @param movieId the movie
     * @param stars 0.5 to 5
     * @param at when, UTC
     */
    public record Rated(long movieId, float stars, Instant at) {}

    /** Copies the ratings. */
    public UserHistory {
        ratings = List.copyOf(ratings);
    }
}
