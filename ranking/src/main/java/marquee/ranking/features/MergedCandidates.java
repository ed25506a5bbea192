package marquee.ranking.features;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.longs.LongHeapPriorityQueue;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The movies that a ranker puts in order: the towers' nearest, and what was rated beside the newest ratings, merged by
 * reciprocal rank (Cormack, Clarke and Büttcher, SIGIR 2009). Reused from request to request, so not thread-safe.
 */
public final class MergedCandidates {

    /** How many there are at most. */
    public static final int MOST = 512;

    /** How many each of the two sources names at most. */
    public static final int OF_A_SOURCE = 200;

    private static final float RANK_CONSTANT = 30;
    private static final float TOWERS = 2;
    private static final float BESIDE = 1;

    private final Int2IntOpenHashMap places = new Int2IntOpenHashMap(4 * MOST);
    private final int[] rows = new int[MOST];
    private final float[] merged = new float[MOST];
    private final byte[] named = new byte[MOST];
    private final long[] keys = new long[MOST];
    private final int[] order = new int[MOST];
    private long[] nearest = new long[4_096];
    private final IntArrayList answers = new IntArrayList();
    private int size;

    /** No candidates yet. */
    public MergedCandidates() {
        places.defaultReturnValue(-1);
    }

    /**
     * Merges the sources.
     *
     * @param sources of the towers' nearest those beyond {@link #OF_A_SOURCE} are not read, of others those beyond {@link
     *     #MOST} candidates
     * @param signals of the same history
     */
    void merge(Sources sources, HistorySignals signals) {
        int[] byTowers = sources.nearest();
        places.clear();
        size = 0;
        for (int rank = 0; rank < Math.min(OF_A_SOURCE, byTowers.length); rank++) {
            add(byTowers[rank], TOWERS / (RANK_CONSTANT + rank), Source.TOWERS);
        }
        addNeighbours(signals, sources.allowed());
        for (int row : sources.others()) {
            add(row, 0, Source.OTHERS);
        }
        sort();
    }

    private void addNeighbours(HistorySignals signals, IntPredicate allowed) {
        nearest = LongArrays.grow(nearest, signals.size(), 0);
        for (int slot = 0; slot < signals.size(); slot++) {
            nearest[slot] = DescendingKeys.key(signals.near(slot), signals.row(slot));
        }
        var bestFirst = new LongHeapPriorityQueue(nearest, signals.size());
        answers.clear();
        int rank = 0;
        while (rank < OF_A_SOURCE && !bestFirst.isEmpty()) {
            int row = DescendingKeys.index(bestFirst.dequeueLong());
            boolean isAllowed = allowed.test(row);
            answers.add(isAllowed ? row : ~row);
            if (isAllowed) {
                add(row, BESIDE / (RANK_CONSTANT + rank++), Source.BESIDE);
            }
        }
    }

    private void add(int row, float score, Source source) {
        int place = places.get(row);
        if (place < 0 && size == MOST) {
            return;
        }
        if (place < 0) {
            place = size++;
            places.put(row, place);
            rows[place] = row;
            merged[place] = 0;
            named[place] = 0;
        }
        merged[place] += score;
        named[place] |= source.bit();
    }

    private void sort() {
        for (int place = 0; place < size; place++) {
            keys[place] = DescendingKeys.key(merged[place], rows[place]);
        }
        Arrays.sort(keys, 0, size);
        for (int rank = 0; rank < size; rank++) {
            order[rank] = places.get(DescendingKeys.index(keys[rank]));
        }
    }

    /** How many. */
    public int size() {
        return size;
    }

    /** Which neighbours of the history were asked about: a row where it may be shown, {@code ~row} where not. */
    public int[] answers() {
        return answers.toIntArray();
    }

    /** The row of one, the best of both sources first. */
    public int row(int place) {
        return rows[order[place]];
    }

    /** Whether a source named it. */
    public boolean isNamedBy(Source source, int place) {
        return (named[order[place]] & source.bit()) != 0;
    }

    /** How many sources named it. */
    int sources(int place) {
        return Integer.bitCount(named[order[place]]);
    }
}
