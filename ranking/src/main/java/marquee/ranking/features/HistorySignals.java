package marquee.ranking.features;

import java.util.Arrays;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.neighbours.NeighbourList;
import marquee.ranking.neighbours.Neighbours;

/**
 * What the neighbours of a history say of every movie they lead to: sums over the newest ratings, by movie. One pass, hardly
 * an object; reused from request to request, so not thread-safe.
 */
public final class HistorySignals {

    /** Numbers kept for each movie: sums, and the largest of each kind. */
    enum Signal {
        NEXT,
        BESIDE_RECENT,
        BESIDE_FIFTEEN,
        BESIDE_LIKED,
        BESIDE_DISLIKED,
        NEAREST_LIKED,
        NEAREST_DISLIKED;

        @SuppressWarnings("EnumOrdinal") // the columns of an array
        int place() {
            return ordinal();
        }
    }

    /** Older ratings are not looked up. */
    private static final int MOST_RATINGS = 200;

    private static final int NONE = -1;
    private static final int WIDTH = Signal.values().length;

    /** Weights below this say nothing. */
    private static final float TINY = 1e-3f;

    private static final float LIKED = 4;
    private static final float DISLIKED = 2.5f;

    private final NeighbourList near = new NeighbourList();

    /** By row one more than the slot, 0 where there is none. */
    private int[] slots = new int[0];

    private float[] sums = new float[4_096 * WIDTH];
    private int[] rows = new int[4_096];
    private int size;

    /** Forgets whoever was read before, and reads somebody's newest ratings. */
    public void read(PersonHistory history, RankingTables tables) {
        forget();
        int newest = history.size() - 1;
        for (int place = Math.max(0, history.size() - MOST_RATINGS); place <= newest; place++) {
            int row = history.rows()[place];
            int age = newest - place;
            addNext(row, age, tables.next());
            addBeside(row, age, history.stars()[place], tables.beside());
        }
    }

    private void forget() {
        for (int slot = 0; slot < size; slot++) {
            slots[rows[slot]] = 0;
        }
        Arrays.fill(sums, 0, size * WIDTH, 0);
        size = 0;
    }

    private void addNext(int row, int age, Neighbours next) {
        float weight = (float) Math.exp(-age);
        if (weight < TINY || row >= next.movies()) {
            return;
        }
        next.read(row, near);
        for (int place = 0; place < near.size(); place++) {
            int at = at(near.row(place), Signal.NEXT); // before sums is read, for it may grow
            sums[at] += weight * near.similarity(place);
        }
    }

    private void addBeside(int row, int age, float stars, Neighbours beside) {
        if (row >= beside.movies()) {
            return;
        }
        float recent = (float) Math.exp(-age / 3.0);
        float fifteen = (float) Math.exp(-age / 15.0);
        float liked = StarWeights.of(stars);
        float disliked = stars <= DISLIKED ? 1 : 0;
        float nearLiked = stars >= LIKED ? 1 : 0;
        beside.read(row, near);
        for (int place = 0; place < near.size(); place++) {
            float similarity = near.similarity(place);
            int from = at(near.row(place), Signal.NEXT);
            sums[from + Signal.BESIDE_RECENT.place()] += recent * similarity;
            sums[from + Signal.BESIDE_FIFTEEN.place()] += fifteen * similarity;
            sums[from + Signal.BESIDE_LIKED.place()] += liked * similarity;
            sums[from + Signal.BESIDE_DISLIKED.place()] += disliked * similarity;
            keepLarger(from + Signal.NEAREST_LIKED.place(), nearLiked * similarity);
            keepLarger(from + Signal.NEAREST_DISLIKED.place(), disliked * similarity);
        }
    }

    private void keepLarger(int at, float value) {
        sums[at] = Math.max(sums[at], value);
    }

    private int at(int row, Signal signal) {
        if (row >= slots.length) {
            slots = Arrays.copyOf(slots, Math.max(row + 1, 2 * slots.length));
        }
        int slot = slots[row] - 1;
        if (slot == NONE) {
            slot = size++;
            slots[row] = size;
            if (size > rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
                sums = Arrays.copyOf(sums, size * 2 * WIDTH);
            }
            rows[slot] = row;
        }
        return slot * WIDTH + signal.place();
    }

    /** How many movies something is said of. */
    public int size() {
        return size;
    }

    /** The row of such a movie. */
    public int row(int slot) {
        return rows[slot];
    }

    /** How near a movie is to what was rated last, as a source of candidates. */
    public float near(int slot) {
        return sums[slot * WIDTH + Signal.BESIDE_RECENT.place()];
    }

    /** The sum of a movie, 0 where nothing is said of it. */
    float get(int row, Signal signal) {
        int slot = row < slots.length ? slots[row] - 1 : NONE;
        return slot == NONE ? 0 : sums[slot * WIDTH + signal.place()];
    }
}
