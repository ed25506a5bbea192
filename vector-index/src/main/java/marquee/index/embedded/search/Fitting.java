package marquee.index.embedded.search;

import java.util.Map;
import java.util.Set;
import marquee.index.Filter;
import org.apache.lucene.util.FixedBitSet;

/**
 * The positions of the movies that fit a filter.
 *
 * @param positions shared between queries, must not change
 * @param count how many
 */
record Fitting(FixedBitSet positions, int count) {

    static Fitting of(FixedBitSet positions) {
        return new Fitting(positions, positions.cardinality());
    }

    /** Everything and a single genre are at hand; other filters are put together from what is. */
    static Fitting of(Filter filter, Columns columns) {
        if (filter.years().isPresent() || filter.contentOnly().isPresent()) {
            return of(narrowed(filter, columns));
        }
        return genres(filter.genres(), columns);
    }

    private static Fitting genres(Set<String> genres, Columns columns) {
        return switch (genres.size()) {
            case 0 -> columns.all();
            case 1 -> columns.of(genres.iterator().next());
            default -> of(anyOf(genres, columns));
        };
    }

    private static FixedBitSet anyOf(Set<String> genres, Columns columns) {
        FixedBitSet any = new FixedBitSet(columns.size());
        genres.forEach(genre -> any.or(columns.of(genre).positions()));
        return any;
    }

    private static FixedBitSet narrowed(Filter filter, Columns columns) {
        FixedBitSet positions = genres(filter.genres(), columns).positions().clone();
        filter.years().ifPresent(years -> narrow(positions, years, columns));
        filter.contentOnly().ifPresent(wanted -> {
            if (wanted) {
                positions.and(columns.contentOnly());
            } else {
                positions.andNot(columns.contentOnly());
            }
        });
        return positions;
    }

    private static void narrow(FixedBitSet positions, Filter.Years years, Columns columns) {
        Map.Entry<Integer, FixedBitSet> last = columns.byYear().floorEntry(years.last());
        if (last == null) {
            positions.clear(0, columns.size());
            return;
        }
        positions.and(last.getValue());
        Map.Entry<Integer, FixedBitSet> before = columns.byYear().lowerEntry(years.first());
        if (before != null) {
            positions.andNot(before.getValue());
        }
    }
}
