package marquee.catalog.tmdb;

import java.util.List;
import java.util.Set;
import marquee.catalog.GenreNames;

/**
 * TMDB's genre names in MovieLens's words, so that one genre has one name everywhere. History has no counterpart and stays.
 * Foreign and TV Movie say where a film comes from, not what it is like, and fall away.
 */
final class TmdbGenres {

    private static final Set<String> NO_GENRES = Set.of("Foreign", "TV Movie");

    private TmdbGenres() {}

    static List<String> inMovieLensWords(List<String> tmdbGenres) {
        return tmdbGenres.stream()
                .filter(genre -> !NO_GENRES.contains(genre))
                .map(GenreNames::movieLens)
                .distinct()
                .toList();
    }
}
