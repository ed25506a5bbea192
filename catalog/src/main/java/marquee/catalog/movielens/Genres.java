package marquee.catalog.movielens;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import marquee.catalog.GenreNames;

/** MovieLens's genre names, as its newest releases write them. */
final class Genres {

    private static final Set<String> NONE = Set.of("(no genres listed)", "unknown", "");

    private Genres() {}

    /** Of a list such as {@code Animation|Children's|Comedy}. */
    static List<String> of(String written) {
        return Arrays.stream(written.split("\\|"))
                .map(String::strip)
                .filter(genre -> !NONE.contains(genre))
                .map(GenreNames::movieLens)
                .distinct()
                .toList();
    }
}
