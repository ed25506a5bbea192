package marquee.index.embedded.search;

import java.io.IOException;
import marquee.index.BestHits;
import marquee.index.Query;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;

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
     * Offers what the walk found, returns the number of vectors compared. Excluded movies are refused on the way; the
     * more of them, the deeper the walk must look and the more it misses, so the beam grows with them.
     */
    long search(Query query, Accepted accepted, long deadlineNanos, BestHits best) throws IOException {
        Beam collector = new Beam(query.beam(beam), deadlineNanos);
        leaf.searchNearestVectors(Fields.VECTOR, query.vector(), collector, accepted);
        for (ScoreDoc found : collector.topDocs().scoreDocs) {
            best.offer(columns.ids()[found.doc], Similarity.toDotProduct(found.score));
        }
        return collector.visitedCount();
    }

    /** Stops soon after the deadline has passed: asking for the time costs as much as comparing a vector. */
    private static final class Beam extends KnnCollector.Decorator {

        private static final int LOOKS_A_GLANCE = 64;

        private final long deadlineNanos;
        private int looks;

        Beam(int width, long deadlineNanos) {
            super(new TopKnnCollector(width, Integer.MAX_VALUE));
            this.deadlineNanos = deadlineNanos;
        }

        @Override
        public boolean earlyTerminated() {
            return looks++ % LOOKS_A_GLANCE == 0 && System.nanoTime() - deadlineNanos > 0;
        }
    }
}
