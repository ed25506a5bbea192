package marquee.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What genres are called. Marquee uses the names of MovieLens's newest releases; TMDB and older releases call some of the
 * same genres otherwise. There is no list of all genres here: a genre exists because a movie of the catalogue has it.
 *
 * <p>A viewer who picks Children means family films, and one who picks Musical is glad of films about music.
 */
public final class GenreNames {

    private static final List<Named> SEVERAL = List.of(
            new Named("Sci-Fi", "Science Fiction"),
            new Named("Children", "Family", "Children's"),
            new Named("Musical", "Music"));

    private static final Map<String, Named> BY_PLAIN_NAME = SEVERAL.stream()
            .flatMap(genre -> genre.names().map(name -> Map.entry(plain(name), genre)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private GenreNames() {}

    /** The name of a genre here, whichever of its names is given; another name stays as it is. */
    public static String movieLens(String name) {
        return find(name).map(Named::movieLens).orElse(name);
    }

    /** TMDB's name of a genre; where TMDB has no other, the same. */
    public static String tmdb(String name) {
        return find(name).map(Named::tmdb).orElse(name);
    }

    /** Whether two names mean one genre: case, spaces and punctuation do not count ("film noir" is "Film-Noir"). */
    public static boolean same(String a, String b) {
        return plain(movieLens(a)).equals(plain(movieLens(b)));
    }

    private static Optional<Named> find(String name) {
        return Optional.ofNullable(BY_PLAIN_NAME.get(plain(name)));
    }

    private static String plain(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
        return letters.isEmpty() ? name : letters;
    }

    private record Named(String movieLens, String tmdb, List<String> older) {

        Named(String movieLens, String tmdb, String... older) {
            this(movieLens, tmdb, List.of(older));
        }

        Stream<String> names() {
            return Stream.concat(Stream.of(movieLens, tmdb), older.stream());
        }
    }
}
