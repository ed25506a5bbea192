package marquee.index.embedded.search;

import java.io.IOException;
import marquee.index.Query;
import marquee.index.support.BestHits;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.VectorScorer;

/** Compares the query with every accepted movie: exact, and faster than the graph when few are accepted. */
final class Scan {

    private final LeafReader leaf;
    private final Columns columns;

    Scan(LeafReader leaf, Columns columns) {
        this.leaf = leaf;
        this.columns = columns;
    }

    /** Offers every accepted movie; returns the number of vectors compared. */
    long search(Query query, Accepted accepted, long deadlineNanos, BestHits best) throws IOException {
        FloatVectorValues vectors = leaf.getFloatVectorValues(Fields.VECTOR);
        VectorScorer.Bulk scorer = vectors.scorer(query.vector()).bulk(accepted.iterator());
        DocAndFloatFeatureBuffer scored = new DocAndFloatFeatureBuffer();
        long visited = 0;
        do {
            scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, scored);
            for (int i = 0; i < scored.size; i++) {
                best.offer(columns.ids()[scored.docs[i]], Similarity.toDotProduct(scored.features[i]));
            }
            visited += scored.size;
        } while (scored.size > 0 && System.nanoTime() - deadlineNanos < 0);
        return visited;
    }
}
