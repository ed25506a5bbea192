package marquee.index.embedded;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import marquee.index.BestHits;
import marquee.index.Hit;
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
     * Offers what the walk found, returns the number of vectors compared. Excluded movies are walked through and dropped
     * afterwards, which finds more in less time than refusing them on the way; the beam grows until as many others are
     * left as a plain search would have seen.
     */
    long search(Query query, Accepted accepted, long deadlineNanos, BestHits best) throws IOException {
        int wanted = Math.max(beam, query.limit());
        int excluded = query.excluded().size();
        int width = wanted + Math.min(excluded, wanted);
        long visited = 0;
        while (true) {
            Beam collector = new Beam(width, deadlineNanos);
            leaf.searchNearestVectors(MovieDocument.VECTOR, query.vector(), collector, accepted);
            visited += collector.visitedCount();
            ScoreDoc[] found = collector.topDocs().scoreDocs;
            List<Hit> rest = withoutExcluded(found, query.excluded());
            int dropped = found.length - rest.size();
            if (dropped + wanted <= width || width >= wanted + excluded) {
                rest.forEach(hit -> best.offer(hit.id(), hit.score()));
                return visited;
            }
            width = wanted + Math.min(excluded, 2 * dropped + wanted);
        }
    }

    private List<Hit> withoutExcluded(ScoreDoc[] found, LongSet excluded) {
        List<Hit> rest = new ArrayList<>(found.length);
        for (ScoreDoc doc : found) {
            long id = columns.ids()[doc.doc];
            if (!excluded.contains(id)) {
                rest.add(new Hit(id, Similarity.toDotProduct(doc.score)));
            }
        }
        return rest;
    }

    /** Stops when the deadline has passed. */
    private static final class Beam extends KnnCollector.Decorator {

        private final long deadlineNanos;

        Beam(int width, long deadlineNanos) {
            super(new TopKnnCollector(width, Integer.MAX_VALUE));
            this.deadlineNanos = deadlineNanos;
        }

        @Override
        public boolean earlyTerminated() {
            return System.nanoTime() - deadlineNanos > 0;
        }
    }
}
