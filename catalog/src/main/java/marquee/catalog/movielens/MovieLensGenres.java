package marquee.catalog.movielens;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import marquee.catalog.GenreNames;
import marquee.catalog.rows.BadRow;
import marquee.catalog.rows.NameList;

/** MovieLens's genre names, as its newest releases write them. */
final class MovieLensGenres {

    private static final Set<String> NONE = Set.of("(no genres listed)", "unknown", "");

    private static final Pattern SLASH = Pattern.compile("/");

    private MovieLensGenres() {}

    /**
     * Of a list such as {@code Animation|Children's|Comedy}, or in any other form that {@link NameList} reads; slashes part
     * genres too.
     *
     * @throws BadRow when it is no list of names
     */
    static List<String> of(String written) throws BadRow {
        return NameList.of(written).stream()
                .flatMap(name -> SLASH.splitAsStream(name))
                .map(String::strip)
                .filter(genre -> !NONE.contains(genre))
                .map(GenreNames::movieLens)
                .distinct()
                .toList();
    }
}
