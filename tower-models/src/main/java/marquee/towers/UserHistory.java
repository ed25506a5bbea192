package marquee.towers;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a person has rated until now.
 *
 * @param userId the person's id in the training data; absent for people who came later
 * @param ratings oldest first
 * @param genres names of the genres the person chose, read as if they were old ratings; usually only before there are any
 * @param now the instant from which ages are counted
 */
public record UserHistory(OptionalLong userId, List<Rated> ratings, List<String> genres, Instant now) {

    /**
     * One rated movie.
     *
     * @param movieId the movie
     * @param stars 0.5 to 5
     * @param at when, UTC
     */
    public record Rated(long movieId, float stars, Instant at) {}

    /** Copies the lists. */
    public UserHistory {
        ratings = List.copyOf(ratings);
        genres = List.copyOf(genres);
    }

    /** A history without chosen genres. */
    public UserHistory(OptionalLong userId, List<Rated> ratings, Instant now) {
        this(userId, ratings, List.of(), now);
    }
}
