package marquee.index.embedded.search;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * What a sealed collection's movies can be filtered by, as bit sets over the movies' positions in the graph: a filter
 * becomes a few passes over words instead of a question per movie. About 30 bytes per movie, plus a bit per genre and
 * per year of release. Immutable.
 *
 * @param ids the movie at each position
 * @param positions the position of each movie; -1 for unknown ones
 * @param all where any movie is
 * @param byGenre where each genre's movies are
 * @param byYear where the movies are that were released in a year or earlier
 * @param contentOnly where the movies are that nobody had rated
 */
@SuppressWarnings("ArrayRecordComponent") // read once, shared by every search, never compared
record Columns(
        long[] ids,
        Long2IntMap positions,
        Fitting all,
        Map<String, Fitting> byGenre,
        NavigableMap<Integer, FixedBitSet> byYear,
        FixedBitSet contentOnly) {

    static Columns read(LeafReader leaf) throws IOException {
        long[] ids = ids(leaf);
        return new Columns(ids, positions(ids), all(ids.length), byGenre(leaf), byYear(leaf), contentOnly(leaf));
    }

    private static long[] ids(LeafReader leaf) throws IOException {
        long[] ids = new long[leaf.maxDoc()];
        NumericDocValues values = DocValues.getNumeric(leaf, Fields.ID);
        for (int doc = values.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
            ids[doc] = values.longValue();
        }
        return ids;
    }

    private static Long2IntMap positions(long[] ids) {
        Long2IntMap positions = new Long2IntOpenHashMap(ids.length);
        positions.defaultReturnValue(-1);
        for (int position = 0; position < ids.length; position++) {
            positions.put(ids[position], position);
        }
        return positions;
    }

    private static Fitting all(int size) {
        FixedBitSet all = new FixedBitSet(size);
        all.set(0, size);
        return Fitting.of(all);
    }

    private static Map<String, Fitting> byGenre(LeafReader leaf) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf, Fields.GENRES);
        FixedBitSet[] byOrdinal = new FixedBitSet[Math.toIntExact(values.getValueCount())];
        for (int genre = 0; genre < byOrdinal.length; genre++) {
            byOrdinal[genre] = new FixedBitSet(leaf.maxDoc());
        }
        for (int doc = values.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
            for (int i = 0; i < values.docValueCount(); i++) {
                byOrdinal[Math.toIntExact(values.nextOrd())].set(doc);
            }
        }
        Map<String, Fitting> byGenre = new HashMap<>();
        for (int genre = 0; genre < byOrdinal.length; genre++) {
            byGenre.put(values.lookupOrd(genre).utf8ToString(), Fitting.of(byOrdinal[genre]));
        }
        return byGenre;
    }

    private static NavigableMap<Integer, FixedBitSet> byYear(LeafReader leaf) throws IOException {
        NavigableMap<Integer, FixedBitSet> upTo = new TreeMap<>();
        NumericDocValues values = DocValues.getNumeric(leaf, Fields.YEAR);
        for (int doc = values.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
            upTo.computeIfAbsent((int) values.longValue(), year -> new FixedBitSet(leaf.maxDoc()))
                    .set(doc);
        }
        FixedBitSet earlier = new FixedBitSet(leaf.maxDoc());
        for (FixedBitSet year : upTo.values()) {
            year.or(earlier);
            earlier = year;
        }
        return upTo;
    }

    private static FixedBitSet contentOnly(LeafReader leaf) throws IOException {
        FixedBitSet contentOnly = new FixedBitSet(leaf.maxDoc());
        NumericDocValues values = DocValues.getNumeric(leaf, Fields.CONTENT_ONLY);
        for (int doc = values.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
            if (values.longValue() == 1) {
                contentOnly.set(doc);
            }
        }
        return contentOnly;
    }

    /** Where the movies of a genre are; nowhere for one that no movie has. */
    Fitting of(String genre) {
        Fitting movies = byGenre.get(genre);
        return movies == null ? new Fitting(new FixedBitSet(size()), 0) : movies;
    }

    int size() {
        return ids.length;
    }
}
