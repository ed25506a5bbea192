package marquee.catalog.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of a file's columns, in any order. */
final class Columns {

    private final Map<String, Integer> places = new HashMap<>();
    private final int count;

    Columns(List<String> names) {
        this.count = names.size();
        for (int i = 0; i < count; i++) {
            places.putIfAbsent(names.get(i), i);
        }
    }

    int count() {
        return count;
    }

    Optional<Integer> place(String name) {
        return Optional.ofNullable(places.get(name));
    }
}
