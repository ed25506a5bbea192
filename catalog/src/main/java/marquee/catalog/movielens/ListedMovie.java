package marquee.catalog.movielens;

import java.util.List;

/**
 * A movie as the list of movies has it.
 *
 * @param movieId MovieLens's id
 * @param title and year
 * @param genres in the list's order
 */
record ListedMovie(long movieId, Title title, List<String> genres) {}
