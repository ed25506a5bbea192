package marquee.ranking.neighbours;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.shorts.ShortArrayList;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

/** Collects the neighbours of one movie after the other. Not thread-safe. */
public final class NeighboursBuilder {

    private final IntArrayList starts = IntArrayList.of(0);
    private final IntArrayList rows = new IntArrayList();
    private final ShortArrayList similarities = new ShortArrayList();

    /**
     * Adds the neighbours of the next movie.
     *
     * @param nearest their rows, best first
     * @param near how near each is
     */
    public void add(int[] nearest, float[] near) {
        for (int i = 0; i < nearest.length; i++) {
            rows.add(nearest[i]);
            similarities.add(Float.floatToFloat16(near[i]));
        }
        starts.add(rows.size());
    }

    /** All that were added. */
    public Neighbours build() {
        return new Neighbours(
                IntBuffer.wrap(starts.toIntArray()),
                IntBuffer.wrap(rows.toIntArray()),
                ShortBuffer.wrap(similarities.toShortArray()));
    }
}
