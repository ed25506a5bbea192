package marquee.index.embedded.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import marquee.index.Plan;
import marquee.index.Query;
import marquee.index.support.BestHits;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;

/**
 * One graph with its vectors and columns; a sealed collection has one, an empty collection none. A query is answered by
 * comparing all movies that it accepts where they are few or a walk through the graph would cost more, else by the walk;
 * should that find fewer than asked, or have cost as much already, by comparing them all after it. Thread-safe.
 */
final class Segment {

    /** What a vector on a walk costs at least, in vectors compared one after the other (docs/decisions/0004). */
    private static final int WALKING = 2;

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

    /** Offers the nearest movies. */
    SearchCost search(Query query, long deadlineNanos, BestHits best) throws IOException {
        Accepted accepted = Accepted.by(query, columns);
        int affordable = accepted.cost() / WALKING;
        if (query.effort().exact() || accepted.cost() <= scanLimit || graph.expected(query, accepted) >= affordable) {
            return new SearchCost(Plan.SCAN, scan.search(query, accepted, deadlineNanos, best));
        }
        BestHits walked = new BestHits(query.limit());
        Graph.Walk walk = graph.search(query, accepted, affordable, deadlineNanos, walked);
        if (!walk.ended() || walked.size() < query.limit()) {
            return new SearchCost(
                    Plan.GRAPH_THEN_SCAN, walk.compared() + scan.search(query, accepted, deadlineNanos, best));
        }
        walked.sorted().forEach(hit -> best.offer(hit.id(), hit.score()));
        return new SearchCost(Plan.GRAPH, walk.compared());
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
