package marquee.index.embedded.search;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import it.unimi.dsi.fastutil.longs.LongIterator;
import it.unimi.dsi.fastutil.longs.LongSet;
import marquee.index.Query;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilteredDocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The positions of the movies that may be hits of one query: those that fit its filter, which queries share, without the
 * excluded ones, which are few. So nothing as large as the collection is made for a query.
 */
final class Accepted extends AcceptDocs {

    private final Fitting fitting;
    private final IntSet excluded;

    private Accepted(Fitting fitting, IntSet excluded) {
        this.fitting = fitting;
        this.excluded = excluded;
    }

    static Accepted by(Query query, Columns columns) {
        Fitting fitting = Fitting.of(query.filter(), columns);
        return new Accepted(fitting, excluded(query.excluded(), fitting, columns));
    }

    private static IntSet excluded(LongSet movies, Fitting fitting, Columns columns) {
        if (movies.isEmpty()) {
            return IntSets.emptySet();
        }
        IntSet excluded = new IntOpenHashSet(movies.size());
        for (LongIterator ids = movies.iterator(); ids.hasNext(); ) {
            int position = columns.positions().get(ids.nextLong());
            if (position >= 0 && fitting.positions().get(position)) {
                excluded.add(position);
            }
        }
        return excluded;
    }

    @Override
    public Bits bits() {
        return excluded.isEmpty() ? fitting.positions() : new Remaining();
    }

    @Override
    public DocIdSetIterator iterator() {
        DocIdSetIterator all = new BitSetIterator(fitting.positions(), fitting.count());
        return excluded.isEmpty() ? all : new RemainingOnes(all);
    }

    @Override
    public int cost() {
        return fitting.count() - excluded.size();
    }

    private final class Remaining implements Bits {

        @Override
        public boolean get(int position) {
            return fitting.positions().get(position) && !excluded.contains(position);
        }

        @Override
        public int length() {
            return fitting.positions().length();
        }
    }

    private final class RemainingOnes extends FilteredDocIdSetIterator {

        RemainingOnes(DocIdSetIterator all) {
            super(all);
        }

        @Override
        protected boolean match(int position) {
            return !excluded.contains(position);
        }
    }
}
