package marquee.index.embedded;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;

/**
 * Turns everything written to a collection into one segment with one graph, in parallel. Killed half-way it leaves the
 * collection as it was; done twice it does nothing.
 */
final class Sealing {

    private Sealing() {}

    static void seal(Directory directory, GraphSettings settings) throws IOException {
        IndexCommit newest = Commits.newest(directory);
        if (Commits.isSealed(newest)) {
            return;
        }
        int workers = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                        workers,
                        Thread.ofPlatform().name("graph-builder-", 1).daemon().factory());
                IndexWriter writer =
                        new IndexWriter(directory, config(GraphCodec.withGraph(settings, workers, threads)))) {
            writer.forceMerge(1);
            writer.setLiveCommitData(
                    Commits.userData(Commits.dimension(newest), true).entrySet());
            writer.commit();
        }
    }

    private static IndexWriterConfig config(GraphCodec codec) {
        return new IndexWriterConfig()
                .setCodec(codec)
                .setIndexDeletionPolicy(new Commits())
                .setMergePolicy(new IntoOne())
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false)
                .setCommitOnClose(false);
    }
}
