package marquee.backend.movies.search;

import java.util.List;
import java.util.Optional;
import marquee.backend.movies.MovieCard;

/**
 * A page of movies found.
 *
 * @param items the movies, the one that was most likely meant first
 * @param cursor asks for the next page; absent on the last one
 */
record SearchResults(List<MovieCard> items, Optional<String> cursor) {

    /** Copies the movies, so that results cannot change. */
    SearchResults {
        items = List.copyOf(items);
    }
}
