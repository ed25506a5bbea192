package marquee.catalog;

import java.time.Instant;

/**
 * One person's opinion of one movie at one time.
 *
 * @param userId the person, as the dataset numbers people (positive)
 * @param movie the movie
 * @param stars how much they liked it
 * @param at when they said so, UTC
 */
public record Rating(long userId, MovieId movie, Stars stars, Instant at) {}
