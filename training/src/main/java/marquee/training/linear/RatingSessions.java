package marquee.training.linear;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import marquee.evaluation.data.Interactions;

/**
 * The rows of the linear model: everybody's whole history, and beside it each history cut into runs of ratings that
 * followed each other, so that movies rated close together count as more alike than movies rated years apart.
 *
 * @param from position of the first rating of each row
 * @param to one after the position of the last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RatingSessions(int[] from, int[] to) {

    private static final int LENGTH = 40;
    private static final int SHORTEST = LENGTH / 3;

    /** A history shorter than one and a half runs is left in one piece. */
    private static final int WHOLE = LENGTH * 3 / 2;

    static RatingSessions of(Interactions ratings) {
        var from = new IntArrayList();
        var to = new IntArrayList();
        for (int user = 0; user < ratings.users(); user++) {
            int start = ratings.start(user);
            int end = ratings.end(user);
            if (start < end) {
                from.add(start);
                to.add(end);
            }
            for (int cut = start; end - start >= WHOLE && end - cut >= SHORTEST; cut += LENGTH) {
                from.add(cut);
                to.add(Math.min(cut + LENGTH, end));
            }
        }
        return new RatingSessions(from.toIntArray(), to.toIntArray());
    }

    int count() {
        return from.length;
    }
}
