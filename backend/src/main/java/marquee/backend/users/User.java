package marquee.backend.users;

import java.util.List;
import marquee.backend.movies.MovieCard;

/**
 * A person one can be.
 *
 * @param id the person
 * @param displayName how they are called
 * @param ratingCount how many movies they rated
 * @param favouriteGenres at most three, the dearest first: from their ratings, else as they chose
 * @param favouriteMovies at most five that they gave four stars or more, the best first
 */
record User(
        long id, String displayName, int ratingCount, List<String> favouriteGenres, List<MovieCard> favouriteMovies) {}
