package marquee.index.embedded.search;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import marquee.index.Query;
import marquee.index.support.BestHits;
import org.apache.lucene.codecs.hnsw.FlatVectorScorerUtil;
import org.apache.lucene.codecs.hnsw.HnswGraphProvider;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.knn.KnnSearchStrategy;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.NeighborQueue;

/**
 * Searches the HNSW graph: greedy walks from layer to layer, keeping a beam of the nearest movies seen. Malkov and
 * Yashunin, IEEE TPAMI 42(4), 2020. Thread-safe.
 */
final class Graph {

    private static final int COMPARED_A_PLACE = 10;

    private final LeafReader leaf;
    private final Columns columns;
    private final int beam;
    private final HnswGraphProvider graphs;

    /** What walks need to remember where they were, from walk to walk: as many as ever walked at the same time. */
    private final Queue<HnswGraphSearcher> walkers = new ConcurrentLinkedQueue<>();

    Graph(LeafReader leaf, Columns columns, int beam) {
        this.leaf = leaf;
        this.columns = columns;
        this.beam = beam;
        this.graphs = graphs(leaf);
    }

    private static HnswGraphProvider graphs(LeafReader leaf) {
        if (leaf instanceof CodecReader codec
                && codec.getVectorReader() instanceof PerFieldKnnVectorsFormat.FieldsReader fields
                && fields.getFieldReader(Fields.VECTOR) instanceof HnswGraphProvider graphs) {
            return graphs;
        }
        throw new IllegalArgumentException("the vectors of " + leaf + " are in a format without graphs");
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
        Nearest nearest = new Nearest(query.beam(beam), limit);
        Beam collector = new Beam(nearest, deadlineNanos);
        if (KnnSearchStrategy.Hnsw.DEFAULT.useFilteredSearch((float) accepted.cost() / columns.size())) {
            leaf.searchNearestVectors(Fields.VECTOR, query.vector(), collector, accepted);
        } else {
            walk(query.vector(), collector, accepted);
        }
        nearest.offerTo(best, columns.ids());
        return new Walk(collector.visitedCount(), !collector.brokenOff);
    }

    /** What Lucene does where most movies are accepted, but for the walker, which it would make anew for each walk. */
    private void walk(float[] vector, Beam collector, Accepted accepted) throws IOException {
        var scorer = FlatVectorScorerUtil.getLucene99FlatVectorsScorer()
                .getRandomVectorScorer(
                        VectorSimilarityFunction.DOT_PRODUCT, leaf.getFloatVectorValues(Fields.VECTOR), vector);
        HnswGraphSearcher idle = walkers.poll();
        HnswGraphSearcher walker = idle == null ? walker() : idle;
        walker.search(collector, scorer, graphs.getGraph(Fields.VECTOR), accepted.bits());
        walkers.offer(walker);
    }

    private HnswGraphSearcher walker() {
        return new HnswGraphSearcher(new NeighborQueue(beam, true), new FixedBitSet(columns.size()));
    }

    /**
     * About how many vectors a walk compares, by measurement: ten for each place of its beam and for each excluded movie,
     * whatever the size; and as many times more as a filter leaves fewer, since the walk must look so much farther.
     */
    long expected(Query query, Accepted accepted) {
        long unfiltered = (query.beam(beam) + (long) query.excluded().size()) * COMPARED_A_PLACE;
        return unfiltered * columns.size() / Math.max(1, accepted.cost());
    }

    /** Stops at its limit, and soon after the deadline has passed: asking for the time costs as much as comparing. */
    private static final class Beam extends KnnCollector.Decorator {

        private static final int LOOKS_A_GLANCE = 64;

        private final long deadlineNanos;
        private int looks;
        private boolean brokenOff;

        Beam(Nearest nearest, long deadlineNanos) {
            super(nearest);
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
