package marquee.index.embedded;

import java.util.concurrent.ExecutorService;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/**
 * Writes vectors with or without their graph: while a collection is filled a graph would be built for every piece and
 * thrown away again, so only sealing builds one, over everything and with all threads.
 */
final class GraphCodec extends Lucene104Codec {

    private final KnnVectorsFormat format;

    private GraphCodec(KnnVectorsFormat format) {
        this.format = format;
    }

    static GraphCodec withoutGraph(GraphSettings settings) {
        return new GraphCodec(new Lucene99HnswVectorsFormat(
                settings.connections(), settings.constructionBeam(), 1, null, Integer.MAX_VALUE));
    }

    /** Builds graphs with so many workers, on these threads. */
    static GraphCodec withGraph(GraphSettings settings, int workers, ExecutorService threads) {
        return new GraphCodec(new Lucene99HnswVectorsFormat(
                settings.connections(), settings.constructionBeam(), workers, workers == 1 ? null : threads));
    }

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
    }
}
