package marquee.index.embedded;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import marquee.index.MovieVector;
import marquee.index.embedded.search.Fields;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/**
 * Fills one collection. Every {@code commitEvery} movies, and on closing, what was written becomes durable; a crash
 * falls back to the last such point. Holds Lucene's write lock, so a second writer is refused. Thread-safe.
 */
final class CollectionWriter implements Closeable {

    private final IndexWriter writer;
    private final int dimension;
    private final int commitEvery;
    private final LongSet ids;
    private int uncommitted;

    private CollectionWriter(IndexWriter writer, int dimension, int commitEvery, LongSet ids) {
        this.writer = writer;
        this.dimension = dimension;
        this.commitEvery = commitEvery;
        this.ids = ids;
    }

    /** Goes on where the collection's newest commit ends. */
    static CollectionWriter open(Directory directory, EmbeddedSettings settings) throws IOException {
        IndexWriter writer = new IndexWriter(directory, config(settings));
        try {
            int dimension = Commits.dimension(Commits.newest(directory));
            return new CollectionWriter(writer, dimension, settings.commitEvery(), idsIn(directory));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    static void create(Directory directory, int dimension, EmbeddedSettings settings) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, config(settings))) {
            writer.setLiveCommitData(Commits.userData(dimension, false).entrySet());
            writer.commit();
        }
    }

    private static IndexWriterConfig config(EmbeddedSettings settings) {
        return new IndexWriterConfig()
                .setCodec(GraphCodec.withoutGraph(settings.graph()))
                .setIndexDeletionPolicy(new Commits())
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(128)
                .setCommitOnClose(false);
    }

    private static LongSet idsIn(Directory directory) throws IOException {
        LongSet ids = new LongOpenHashSet();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                NumericDocValues values = leaf.reader().getNumericDocValues(Fields.ID);
                for (int doc = values.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        ids.add(values.longValue());
                    }
                }
            }
        }
        return ids;
    }

    synchronized void upsert(Collection<MovieVector> movies) throws IOException {
        movies.forEach(movie -> movie.requireDimension(dimension));
        for (MovieVector movie : movies) {
            if (ids.add(movie.id())) {
                writer.addDocument(MovieDocument.of(movie));
            } else {
                writer.updateDocument(MovieDocument.key(movie.id()), MovieDocument.of(movie));
            }
        }
        uncommitted += movies.size();
        if (uncommitted >= commitEvery) {
            commit();
        }
    }

    synchronized Set<Long> present(Collection<Long> asked) {
        Set<Long> found = new HashSet<>();
        for (Long id : asked) {
            if (ids.contains(id.longValue())) {
                found.add(id);
            }
        }
        return found;
    }

    private void commit() throws IOException {
        writer.setLiveCommitData(Commits.userData(dimension, false).entrySet());
        writer.commit();
        uncommitted = 0;
    }

    /** Makes what was written durable and lets go of the lock. */
    @Override
    public synchronized void close() throws IOException {
        try {
            if (uncommitted > 0) {
                commit();
            }
        } finally {
            writer.close();
        }
    }
}
