package marquee.index.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import marquee.index.Hit;

/** Keeps the best hits seen so far: higher scores first, ties by smaller id. Not thread-safe. */
public final class BestHits {

    /** Best first. */
    public static final Comparator<Hit> ORDER =
            Comparator.comparingDouble(Hit::score).reversed().thenComparingLong(Hit::id);

    private final int limit;
    private final PriorityQueue<Hit> worstFirst = new PriorityQueue<>(ORDER.reversed());
    private float threshold = Float.NEGATIVE_INFINITY;

    /** Keeps so many. */
    public BestHits(int limit) {
        this.limit = limit;
    }

    /** Considers one movie. */
    public void offer(long id, float score) {
        if (score < threshold) {
            return;
        }
        worstFirst.add(new Hit(id, score));
        if (worstFirst.size() > limit) {
            worstFirst.remove();
            threshold = worstFirst.element().score();
        }
    }

    /** How many were kept. */
    public int size() {
        return worstFirst.size();
    }

    /** What was kept, best first. */
    public List<Hit> sorted() {
        List<Hit> hits = new ArrayList<>(worstFirst);
        hits.sort(ORDER);
        return hits;
    }
}
