package marquee.bench.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/** Lucene's HNSW graph over floats or over 8-bit copies of them, one segment, memory-mapped. */
final class LuceneEngine implements Engine {

    private static final String FIELD = "vector";
    private static final int CONNECTIONS = 16;
    private static final int CONSTRUCTION_BEAM = 100;
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

    private final boolean quantised;
    private final Directory directory;
    private final ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
    private DirectoryReader reader;

    LuceneEngine(Path folder, boolean quantised) throws IOException {
        this.quantised = quantised;
        this.directory = new MMapDirectory(folder);
        new IndexWriter(directory, new IndexWriterConfig()).close();
        this.reader = DirectoryReader.open(directory);
    }

    @Override
    public String name() {
        return quantised ? "Lucene HNSW, 8-bit" : "Lucene HNSW, float";
    }

    @Override
    public void build(ClusteredMovies world) throws IOException {
        try (IndexWriter writer =
                new IndexWriter(directory, config(Integer.MAX_VALUE).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int id = 1; id <= world.size(); id++) {
                Document document = new Document();
                document.add(
                        new KnnFloatVectorField(FIELD, world.movie(id).vector(), VectorSimilarityFunction.DOT_PRODUCT));
                writer.addDocument(document);
                if (id == world.size() / 2) {
                    writer.flush(); // merging leaves a single segment as it is, which has no graph
                }
            }
        }
        try (IndexWriter writer = new IndexWriter(directory, config(0).setMergePolicy(new TieredMergePolicy()))) {
            writer.forceMerge(1);
        }
        reader.close();
        reader = DirectoryReader.open(directory);
    }

    private IndexWriterConfig config(int graphFrom) {
        ExecutorService merging = WORKERS == 1 ? null : threads;
        KnnVectorsFormat format = quantised
                ? new Lucene104HnswScalarQuantizedVectorsFormat(
                        ScalarEncoding.UNSIGNED_BYTE, CONNECTIONS, CONSTRUCTION_BEAM, WORKERS, merging, graphFrom)
                : new Lucene99HnswVectorsFormat(CONNECTIONS, CONSTRUCTION_BEAM, WORKERS, merging, graphFrom);
        return new IndexWriterConfig()
                .setRAMBufferSizeMB(128)
                .setUseCompoundFile(false)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCodec(new Lucene104Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return format;
                    }
                });
    }

    @Override
    public long[] search(float[] query, int limit, int beam) throws IOException {
        LeafReader leaf = reader.leaves().getFirst().reader();
        TopKnnCollector collector = new TopKnnCollector(beam, Integer.MAX_VALUE);
        leaf.searchNearestVectors(FIELD, query, collector, AcceptDocs.fromLiveDocs(null, leaf.maxDoc()));
        TopDocs found = collector.topDocs();
        long[] ids = new long[Math.min(limit, found.scoreDocs.length)];
        for (int i = 0; i < ids.length; i++) {
            ScoreDoc hit = found.scoreDocs[i];
            ids[i] = hit.doc + 1L;
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        threads.shutdown();
    }
}
