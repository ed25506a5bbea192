package marquee.ranking.neighbours;

import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;

/**
 * The neighbours of one movie, copied out of the file they lie in, in one piece and not number by number. Reused from movie to
 * movie, so not thread-safe.
 */
public final class NeighbourList {

    private int[] rows = new int[0];
    private short[] halves = new short[0];
    private float[] similarities = new float[0];
    private int size;

    void read(IntBuffer allRows, ShortBuffer allSimilarities, int from, int count) {
        if (count > rows.length) {
            rows = Arrays.copyOf(rows, count);
            halves = Arrays.copyOf(halves, count);
            similarities = Arrays.copyOf(similarities, count);
        }
        size = count;
        allRows.get(from, rows, 0, count);
        allSimilarities.get(from, halves, 0, count);
        for (int place = 0; place < count; place++) {
            similarities[place] = Float.float16ToFloat(halves[place]);
        }
    }

    /** How many. */
    public int size() {
        return size;
    }

    /** The row of one, 0 being the nearest. */
    public int row(int place) {
        return rows[place];
    }

    /** How near that one is. */
    public float similarity(int place) {
        return similarities[place];
    }
}
