package marquee.backend.serving.checked;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import marquee.index.Query;

/**
 * What can be wrong with an index so that its searches miss movies.
 *
 * @param name what it is
 * @param misses whether a search misses a movie
 * @param kinds which searches do
 */
record Fault(String name, BiPredicate<Query, Long> misses, Set<SearchKind> kinds) {

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "no links behind genres",
                        (query, id) -> !query.filter().genres().isEmpty() && id % 3 == 0,
                        Set.of(SearchKind.GENRES)),
                new Fault(
                        "years are not indexed",
                        (query, id) -> query.filter().years().isPresent() && id % 4 != 0,
                        Set.of(SearchKind.YEARS)),
                new Fault(
                        "years of an earlier catalogue",
                        (query, id) -> query.filter().years().isPresent() && id > 2_500,
                        Set.of(SearchKind.YEARS)),
                new Fault(
                        "movies without ratings are not indexed",
                        (query, id) -> query.filter().contentOnly().isPresent() && id % 5 == 0,
                        Set.of(SearchKind.RATED_OR_NOT)),
                new Fault(
                        "lost among excluded ones",
                        (query, id) -> query.excluded().size() >= 500 && id % 2 == 0,
                        Set.of(SearchKind.MANY_EXCLUDED)),
                new Fault("a segment is lost", (query, id) -> id > 2_400 && id < 2_800, Set.of(SearchKind.values())),
                new Fault("a tenth cannot be reached", (query, id) -> id % 10 == 4, Set.of(SearchKind.values())));
    }

    @Override
    public String toString() {
        return name;
    }
}
