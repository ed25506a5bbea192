package marquee.index.embedded.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import marquee.index.Hits;
import marquee.index.IndexUnavailableException;
import marquee.index.Plan;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.support.BestHits;
import marquee.index.support.Workers;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.LeafReaderContext;
import reactor.core.publisher.Mono;

/** A sealed collection, memory-mapped; closing waits for no search and breaks none. Thread-safe. */
public final class EmbeddedIndex implements VectorIndex {

    private static final SearchCost NOTHING_TO_COMPARE = new SearchCost(Plan.SCAN, 0);

    private final String collection;
    private final int dimension;
    private final DirectoryReader reader;
    private final List<Segment> segments;
    private final Workers workers;

    private EmbeddedIndex(
            String collection, int dimension, DirectoryReader reader, List<Segment> segments, Workers workers) {
        this.collection = collection;
        this.dimension = dimension;
        this.reader = reader;
        this.segments = segments;
        this.workers = workers;
    }

    /**
     * Opens a collection. Reads every byte once, to compare its checksum: a damaged vector would be served in silence.
     *
     * @param dimension of its vectors
     * @param commit the state of its files that is searched
     * @param workers whose threads search; not closed with the index
     */
    public static EmbeddedIndex open(
            String collection, int dimension, IndexCommit commit, SearchSettings settings, Workers workers)
            throws IOException {
        DirectoryReader reader = DirectoryReader.open(commit);
        try {
            List<Segment> segments = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
                segments.add(new Segment(leaf.reader(), settings));
            }
            return new EmbeddedIndex(collection, dimension, reader, segments, workers);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    public String collection() {
        return collection;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public Mono<Hits> search(Query query) {
        return Mono.defer(() -> {
            long deadline = System.nanoTime() + query.deadline().toNanos();
            return workers.call(() -> whileOpen(() -> search(query, deadline)), query.deadline());
        });
    }

    private Hits search(Query query, long deadlineNanos) throws IOException {
        query.requireDimension(dimension);
        long started = System.nanoTime();
        BestHits best = new BestHits(query.limit());
        Optional<SearchCost> cost = Optional.empty();
        for (Segment segment : segments) {
            SearchCost one = segment.search(query, deadlineNanos, best);
            cost = Optional.of(cost.map(one::plus).orElse(one));
        }
        long ended = System.nanoTime();
        if (ended - deadlineNanos > 0) {
            throw new IndexUnavailableException("the search of " + collection + " ran past its deadline");
        }
        SearchCost all = cost.orElse(NOTHING_TO_COMPARE);
        return new Hits(best.sorted(), all.plan(), all.compared(), Duration.ofNanos(ended - started));
    }

    @Override
    public Mono<Map<Long, float[]>> vectors(Collection<Long> ids) {
        return workers.call(() -> whileOpen(() -> {
            Map<Long, float[]> found = new HashMap<>();
            for (Segment segment : segments) {
                segment.vectors(ids, found);
            }
            return found;
        }));
    }

    private <T> T whileOpen(Callable<T> work) throws Exception {
        if (!reader.tryIncRef()) {
            throw new IndexUnavailableException("the index of " + collection + " was closed");
        }
        try {
            return work.call();
        } finally {
            reader.decRef();
        }
    }

    @Override
    public Mono<Long> count() {
        return Mono.just((long) reader.numDocs());
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new IndexUnavailableException("the index of " + collection + " cannot be closed", e);
        }
    }
}
