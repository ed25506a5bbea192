package marquee.index.embedded.search;

import it.unimi.dsi.fastutil.longs.LongIterator;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Map;
import marquee.index.Filter;
import marquee.index.Query;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** The positions of the movies that may be hits of one query. */
final class Accepted extends AcceptDocs {

    private final FixedBitSet positions;
    private final int count;

    private Accepted(FixedBitSet positions) {
        this.positions = positions;
        this.count = positions.cardinality();
    }

    static Accepted by(Query query, Columns columns) {
        FixedBitSet positions = new FixedBitSet(columns.size());
        positions.set(0, columns.size());
        narrow(positions, query.filter(), columns);
        exclude(positions, query.excluded(), columns);
        return new Accepted(positions);
    }

    private static void narrow(FixedBitSet positions, Filter filter, Columns columns) {
        if (!filter.genres().isEmpty()) {
            positions.and(anyOf(filter, columns));
        }
        filter.years().ifPresent(years -> narrow(positions, years, columns));
        filter.contentOnly().ifPresent(wanted -> {
            if (wanted) {
                positions.and(columns.contentOnly());
            } else {
                positions.andNot(columns.contentOnly());
            }
        });
    }

    private static FixedBitSet anyOf(Filter filter, Columns columns) {
        FixedBitSet any = new FixedBitSet(columns.size());
        for (String genre : filter.genres()) {
            FixedBitSet movies = columns.byGenre().get(genre);
            if (movies != null) {
                any.or(movies);
            }
        }
        return any;
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

    private static void exclude(FixedBitSet positions, LongSet excluded, Columns columns) {
        for (LongIterator ids = excluded.iterator(); ids.hasNext(); ) {
            int position = columns.positions().get(ids.nextLong());
            if (position >= 0) {
                positions.clear(position);
            }
        }
    }

    @Override
    public Bits bits() {
        return positions;
    }

    @Override
    public DocIdSetIterator iterator() {
        return new BitSetIterator(positions, count);
    }

    @Override
    public int cost() {
        return count;
    }
}
