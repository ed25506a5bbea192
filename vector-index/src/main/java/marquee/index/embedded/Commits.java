package marquee.index.embedded;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;
import org.apache.lucene.store.Directory;

/**
 * The points in a collection's history to which a crash falls back. The newest one says what was written; the newest
 * sealed one is what readers see, and it stays until a newer one is sealed.
 */
final class Commits extends IndexDeletionPolicy {

    private static final String DIMENSION = "dimension";
    private static final String SEALED = "sealed";

    static Map<String, String> userData(int dimension, boolean sealed) {
        return Map.of(DIMENSION, Integer.toString(dimension), SEALED, Boolean.toString(sealed));
    }

    static int dimension(IndexCommit commit) throws IOException {
        return Integer.parseInt(commit.getUserData().getOrDefault(DIMENSION, "0"));
    }

    static boolean isSealed(IndexCommit commit) throws IOException {
        return Boolean.parseBoolean(commit.getUserData().get(SEALED));
    }

    static IndexCommit newest(Directory directory) throws IOException {
        return DirectoryReader.listCommits(directory).getLast();
    }

    static Optional<IndexCommit> newestSealed(Directory directory) throws IOException {
        return newestSealed(DirectoryReader.listCommits(directory));
    }

    private static Optional<IndexCommit> newestSealed(List<? extends IndexCommit> oldestFirst) throws IOException {
        for (IndexCommit commit : oldestFirst.reversed()) {
            if (isSealed(commit)) {
                return Optional.of(commit);
            }
        }
        return Optional.empty();
    }

    @Override
    public void onInit(List<? extends IndexCommit> oldestFirst) throws IOException {
        onCommit(oldestFirst);
    }

    @Override
    public void onCommit(List<? extends IndexCommit> oldestFirst) throws IOException {
        if (oldestFirst.isEmpty()) {
            return;
        }
        IndexCommit newest = oldestFirst.getLast();
        Optional<IndexCommit> sealed = newestSealed(oldestFirst);
        for (IndexCommit commit : oldestFirst) {
            if (!commit.equals(newest) && !Optional.of(commit).equals(sealed)) {
                commit.delete();
            }
        }
    }
}
