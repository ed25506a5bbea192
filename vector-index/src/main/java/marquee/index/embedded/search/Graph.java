package marquee.index.embedded.search;

import java.io.IOException;
import marquee.index.BestHits;
import marquee.index.Query;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;

/**
 * Searches the HNSW graph: greedy walks from layer to layer, keeping a beam of the nearest movies seen. Malkov and
 * Yashunin, IEEE TPAMI 42(4), 2020.
 */
final class Graph {

    private final LeafReader leaf;
    private final Columns columns;
    private final int beam;

    Graph(LeafReader leaf, Columns columns, int beam) {
        this.leaf = leaf;
        this.columns = columns;
        this.beam = beam;
    }

    /**
     * How far a walk came.
     *
     * @param compared vectors
     * @param ended whether it found its end, and not its limit or the deadline
     */
    record Walk(long compared, boolean ended) {}

    /**
     * Offers what the walk found. Excluded movies are refused on the way; the more of them, the deeper the walk must look
     * and the more it misses, so the beam grows with them.
     *
     * @param limit a walk that has compared so many vectors is broken off
     */
    Walk search(Query query, Accepted accepted, int limit, long deadlineNanos, BestHits best) throws IOException {
        Beam collector = new Beam(query.beam(beam), limit, deadlineNanos);
        leaf.searchNearestVectors(Fields.VECTOR, query.vector(), collector, accepted);
        for (ScoreDoc hit : collector.topDocs().scoreDocs) {
            best.offer(columns.ids()[hit.doc], Similarity.toDotProduct(hit.score));
        }
        return new Walk(collector.visitedCount(), !collector.brokenOff);
    }

    /**
     * About how many vectors a walk compares: three quarters of what Lucene expects without a filter, by measurement, and as
     * many times more as a filter leaves fewer, since the walk must look so much farther.
     */
    long expected(Query query, Accepted accepted) {
        long unfiltered = HnswGraphSearcher.expectedVisitedNodes(query.beam(beam), columns.size()) * 3L / 4;
        return unfiltered * columns.size() / Math.max(1, accepted.cost());
    }

    /** Stops at its limit, and soon after the deadline has passed: asking for the time costs as much as comparing. */
    private static final class Beam extends KnnCollector.Decorator {

        private static final int LOOKS_A_GLANCE = 64;

        private final long deadlineNanos;
        private int looks;
        private boolean brokenOff;

        Beam(int width, int limit, long deadlineNanos) {
            super(new TopKnnCollector(width, limit));
            this.deadlineNanos = deadlineNanos;
        }

        @Override
        public boolean earlyTerminated() {
            brokenOff |=
                    super.earlyTerminated() || (looks++ % LOOKS_A_GLANCE == 0 && System.nanoTime() - deadlineNanos > 0);
            return brokenOff;
        }
    }
}
