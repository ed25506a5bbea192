package marquee.catalog.tmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import marquee.catalog.GenreNames;
import marquee.catalog.rows.BadRow;
import marquee.catalog.rows.NameList;

/**
 * TMDB's genre names in MovieLens's words, so that one genre has one name everywhere. History has no counterpart and stays.
 * Foreign and TV Movie say where a film comes from, not what it is like, and fall away.
 */
final class TmdbGenres {

    private static final Set<String> NO_GENRES = Set.of("Foreign", "TV Movie");

    /** TMDB's own list and MovieLens's: only to tell hyphens between genres from hyphens within one. */
    private static final Set<String> KNOWN = Set.of(
            ("Action,Adventure,Animation,Children,Comedy,Crime,Documentary,Drama,Family,Fantasy,Film-Noir,Foreign,History,"
                            + "Horror,IMAX,Music,Musical,Mystery,Romance,Sci-Fi,Science Fiction,TV Movie,Thriller,War,Western")
                    .split(","));

    private static final Pattern SLASH = Pattern.compile("/");

    private TmdbGenres() {}

    /**
     * The genres of a list as {@link NameList} reads it, or with slashes or hyphens between them ({@code Drama-Science
     * Fiction}).
     *
     * @throws BadRow when a list of objects does not end, or an object has no name
     */
    static List<String> read(String written) throws BadRow {
        return inMovieLensWords(NameList.of(written).stream()
                .flatMap(name -> SLASH.splitAsStream(name))
                .flatMap(name -> apart(name.strip()).stream())
                .toList());
    }

    /** Genres that hyphens join; hyphens within the name of a genre, known here or not, join nothing. */
    private static List<String> apart(String name) {
        if (KNOWN.contains(name) || name.indexOf('-') < 0) {
            return List.of(name);
        }
        for (int hyphen = name.lastIndexOf('-'); hyphen > 0; hyphen = name.lastIndexOf('-', hyphen - 1)) {
            if (KNOWN.contains(name.substring(0, hyphen))) {
                var genres = new ArrayList<>(List.of(name.substring(0, hyphen)));
                genres.addAll(apart(name.substring(hyphen + 1)));
                return genres;
            }
        }
        int last = name.lastIndexOf('-');
        return KNOWN.contains(name.substring(last + 1))
                ? List.of(name.substring(0, last), name.substring(last + 1))
                : List.of(name);
    }

    private static List<String> inMovieLensWords(List<String> tmdbGenres) {
        return tmdbGenres.stream()
                .filter(genre -> !NO_GENRES.contains(genre))
                .map(GenreNames::movieLens)
                .distinct()
                .toList();
    }
}
