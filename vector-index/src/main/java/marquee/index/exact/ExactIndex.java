package marquee.index.exact;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import marquee.index.Hits;
import marquee.index.MovieVector;
import marquee.index.Plan;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.support.BestHits;
import marquee.index.support.Workers;
import org.apache.lucene.util.VectorUtil;
import reactor.core.publisher.Mono;

/** A sealed collection in memory, searched by comparing every vector that the filter accepts. Thread-safe. */
final class ExactIndex implements VectorIndex {

    private final String collection;
    private final int dimension;
    private final SortedMap<Long, MovieVector> movies;
    private final Workers workers;

    ExactIndex(String collection, int dimension, SortedMap<Long, MovieVector> movies, Workers workers) {
        this.collection = collection;
        this.dimension = dimension;
        this.movies = movies;
        this.workers = workers;
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
        return workers.call(() -> scan(query), query.deadline());
    }

    private Hits scan(Query query) {
        query.requireDimension(dimension);
        long started = System.nanoTime();
        long visited = 0;
        BestHits best = new BestHits(query.limit());
        for (MovieVector movie : movies.values()) {
            if (query.filter().accepts(movie.payload()) && !query.excluded().contains(movie.id())) {
                best.offer(movie.id(), VectorUtil.dotProduct(query.vector(), movie.vector()));
                visited++;
            }
        }
        return new Hits(best.sorted(), Plan.SCAN, visited, Duration.ofNanos(System.nanoTime() - started));
    }

    @Override
    public Mono<Map<Long, float[]>> vectors(Collection<Long> ids) {
        return Mono.fromSupplier(() -> {
            Map<Long, float[]> found = new HashMap<>();
            for (Long id : ids) {
                MovieVector movie = movies.get(id);
                if (movie != null) {
                    found.put(id, movie.vector().clone());
                }
            }
            return found;
        });
    }

    @Override
    public Mono<Long> count() {
        return Mono.just((long) movies.size());
    }

    @Override
    public void close() {
        // nothing is held outside the heap
    }
}
