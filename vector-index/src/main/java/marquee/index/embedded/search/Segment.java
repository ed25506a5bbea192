package marquee.index.embedded.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import marquee.index.BestHits;
import marquee.index.Query;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;

/**
 * One graph with its vectors and columns; a sealed collection has one, an empty collection none. A query whose filter
 * leaves few movies is answered by comparing them all, any other through the graph; should the graph lead to fewer than
 * asked, by comparing them all again. Thread-safe.
 */
final class Segment {

    private final LeafReader leaf;
    private final Columns columns;
    private final Graph graph;
    private final Scan scan;
    private final int scanLimit;

    Segment(LeafReader leaf, SearchSettings settings) throws IOException {
        this.leaf = leaf;
        this.columns = Columns.read(leaf);
        this.graph = new Graph(leaf, columns, settings.beam());
        this.scan = new Scan(leaf, columns);
        this.scanLimit = settings.scanLimit();
    }

    /** Offers the nearest movies; returns the number of vectors compared. */
    long search(Query query, long deadlineNanos, BestHits best) throws IOException {
        Accepted accepted = Accepted.by(query, columns);
        if (accepted.cost() <= scanLimit) {
            return scan.search(query, accepted, deadlineNanos, best);
        }
        BestHits walked = new BestHits(query.limit());
        long visited = graph.search(query, accepted, deadlineNanos, walked);
        if (walked.size() < query.limit()) {
            return visited + scan.search(query, accepted, deadlineNanos, best);
        }
        walked.sorted().forEach(hit -> best.offer(hit.id(), hit.score()));
        return visited;
    }

    void vectors(Collection<Long> ids, Map<Long, float[]> found) throws IOException {
        FloatVectorValues vectors = leaf.getFloatVectorValues(Fields.VECTOR);
        for (Long id : ids) {
            int position = columns.positions().get(id.longValue());
            if (position >= 0) {
                found.put(id, vectors.vectorValue(position).clone());
            }
        }
    }
}
