package marquee.training.secondstage.neighbours;

import it.unimi.dsi.fastutil.longs.LongHeapPriorityQueue;
import marquee.ranking.neighbours.NeighboursBuilder;

/** The best of many rows, ties by smaller row. Not thread-safe. */
final class NearestRows {

    private final int most;
    private final LongHeapPriorityQueue worstFirst = new LongHeapPriorityQueue();

    NearestRows(int most) {
        this.most = most;
    }

    /** Rows and how near they are, best first. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    record Found(int[] rows, float[] similarities) {

        static void addAll(Found[] found, NeighboursBuilder builder) {
            for (Found each : found) {
                builder.add(each.rows, each.similarities);
            }
        }
    }

    /** Offers one; a similarity is not NaN. */
    void offer(int row, float similarity) {
        long key = (long) ordered(similarity) << Integer.SIZE | (Integer.MAX_VALUE - row);
        if (worstFirst.size() < most) {
            worstFirst.enqueue(key);
        } else if (key > worstFirst.firstLong()) {
            worstFirst.dequeueLong();
            worstFirst.enqueue(key);
        }
    }

    /** What was best since the last time, and begins anew. */
    Found take() {
        var found = new Found(new int[worstFirst.size()], new float[worstFirst.size()]);
        for (int place = worstFirst.size() - 1; place >= 0; place--) {
            long key = worstFirst.dequeueLong();
            found.rows[place] = Integer.MAX_VALUE - (int) key;
            found.similarities[place] = Float.intBitsToFloat(unordered((int) (key >> Integer.SIZE)));
        }
        return found;
    }

    /** Numbers that compare as the floats do. */
    private static int ordered(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
    }

    private static int unordered(int ordered) {
        return ordered >= 0 ? ordered : ordered ^ Integer.MAX_VALUE;
    }
}
