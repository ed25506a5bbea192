package marquee.index.embedded.search;

import marquee.index.support.BestHits;
import org.apache.lucene.search.TopKnnCollector;

/** The nearest movies that a walk has met, by their positions. */
final class Nearest extends TopKnnCollector {

    /**
     * @param width how many are kept
     * @param limit how many vectors may be compared
     */
    Nearest(int width, int limit) {
        super(width, limit);
    }

    /** Offers them, the nearest first, so that most are refused at a glance; none is left here. */
    void offerTo(BestHits best, long[] ids) {
        int[] positions = new int[queue.size()];
        float[] scores = new float[queue.size()];
        for (int i = positions.length - 1; i >= 0; i--) {
            scores[i] = queue.topScore();
            positions[i] = queue.pop();
        }
        for (int i = 0; i < positions.length; i++) {
            best.offer(ids[positions[i]], Similarity.toDotProduct(scores[i]));
        }
    }
}
