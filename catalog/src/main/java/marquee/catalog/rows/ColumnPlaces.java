package marquee.catalog.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the columns of a file stand, in any order. Letter case, blanks and underscores do not count. */
final class ColumnPlaces {

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Optional<Integer>> found = new HashMap<>();
    private final Map<String, List<String>> aliases;
    private final int count;

    /** @param aliases other names that people give a column, the likeliest first */
    ColumnPlaces(List<String> names, Map<String, List<String>> aliases) {
        this.aliases = aliases;
        this.count = names.size();
        for (int i = 0; i < count; i++) {
            places.putIfAbsent(plain(names.get(i)), i);
        }
    }

    int count() {
        return count;
    }

    Optional<Integer> place(String name) {
        return found.computeIfAbsent(name, this::look);
    }

    private Optional<Integer> look(String name) {
        return Stream.concat(Stream.of(name), aliases.getOrDefault(name, List.of()).stream())
                .flatMap(written -> Optional.ofNullable(places.get(plain(written))).stream())
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
