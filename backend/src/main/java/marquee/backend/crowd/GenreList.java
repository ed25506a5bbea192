package marquee.backend.crowd;

import java.util.List;

/**
 * The genres of the catalogue.
 *
 * @param items every genre that a movie has, the commonest first
 */
record GenreList(List<Genre> items) {

    /** Copies the genres, so that a list cannot change. */
    GenreList {
        items = List.copyOf(items);
    }
}
