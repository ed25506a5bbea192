package marquee.backend.movies;

import java.util.Map;
import marquee.backend.guards.Unavailable;

/**
 * Cards of movies, as well as they could be had.
 *
 * @param byId in the order asked for; movies that the catalogue does not know are left out
 * @param isCurrent whether the catalogue was asked for all that it had to be; otherwise the database is away (as {@link
 *     Unavailable} has it), cards may be old, and movies may be left out that the catalogue does know
 */
public record Cards(Map<Long, MovieCard> byId, boolean isCurrent) {}
