package marquee.catalog.tmdb;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * TMDB's genre names in MovieLens's words, so that one genre has one name everywhere.
 *
 * <p>A viewer who picks Children means family films, and one who picks Musical is glad of films about music. History has
 * no counterpart and stays. Foreign and TV Movie say where a film comes from, not what it is like, and fall away.
 */
final class TmdbGenres {

    private static final Map<String, String> MOVIELENS_NAMES =
            Map.of("Science Fiction", "Sci-Fi", "Family", "Children", "Music", "Musical");

    private static final Set<String> NO_GENRES = Set.of("Foreign", "TV Movie");

    private TmdbGenres() {}

    static List<String> inMovieLensWords(List<String> tmdbGenres) {
        return tmdbGenres.stream()
                .filter(genre -> !NO_GENRES.contains(genre))
                .map(genre -> MOVIELENS_NAMES.getOrDefault(genre, genre))
                .distinct()
                .toList();
    }
}
