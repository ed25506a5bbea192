package marquee.evaluation;

import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import java.util.BitSet;
import marquee.evaluation.model.Person;

/** The best k movies by score, best first, ties by smaller row, which is the smaller dataset id. */
public final class TopK {

    private TopK() {}

    /**
     * Ranks.
     *
     * @param scores by row, finite
     * @param rankable rows that compete
     * @param seen whose rated movies do not compete
     * @return at most k rows, fewer only when fewer compete
     * @throws IllegalStateException when a score of a competing movie is not finite
     */
    public static int[] best(float[] scores, int k, BitSet rankable, Person seen) {
        var competing = (BitSet) rankable.clone();
        for (int i = 0; i < seen.seen(); i++) {
            competing.clear(seen.movie(i));
        }
        var worstFirst = new IntHeapPriorityQueue(k + 1, (a, b) -> worseFirst(scores, a, b));
        for (int row = competing.nextSetBit(0); row >= 0; row = competing.nextSetBit(row + 1)) {
            offer(worstFirst, row, scores, k);
        }
        var best = new int[worstFirst.size()];
        for (int place = best.length - 1; place >= 0; place--) {
            best[place] = worstFirst.dequeueInt();
        }
        return best;
    }

    private static void offer(IntHeapPriorityQueue worstFirst, int row, float[] scores, int k) {
        if (!Float.isFinite(scores[row])) {
            throw new IllegalStateException("the model gave the movie in row " + row + " the score " + scores[row]);
        }
        if (worstFirst.size() < k || worseFirst(scores, worstFirst.firstInt(), row) < 0) {
            worstFirst.enqueue(row);
            if (worstFirst.size() > k) {
                worstFirst.dequeueInt();
            }
        }
    }

    private static int worseFirst(float[] scores, int a, int b) {
        int byScore = Float.compare(scores[a] + 0f, scores[b] + 0f); // -0 + 0 is 0, so that the two tie
        return byScore != 0 ? byScore : Integer.compare(b, a);
    }
}
