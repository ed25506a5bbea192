package marquee.catalog;

import java.time.Instant;

/**
 * What one person wrote about one movie.
 *
 * @param userId the person, as the dataset numbers people (positive)
 * @param movie the movie
 * @param text a word or a short phrase, as written
 * @param at when they wrote it, UTC
 */
public record Tag(long userId, MovieId movie, String text, Instant at) {}
