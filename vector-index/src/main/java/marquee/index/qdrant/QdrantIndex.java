package marquee.index.qdrant;

import com.google.common.collect.Lists;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import marquee.index.Hit;
import marquee.index.Hits;
import marquee.index.IndexUnavailableException;
import marquee.index.Plan;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.support.BestHits;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A sealed collection in Qdrant. Should the graph lead to fewer hits than asked, as it may behind a narrow filter, the
 * search is repeated exactly. Thread-safe.
 */
final class QdrantIndex implements VectorIndex {

    private static final int VECTORS_PER_CALL = 1_000;

    private final String collection;
    private final int dimension;
    private final QdrantSettings settings;
    private final Connection connection;
    private final Semaphore room;

    QdrantIndex(String collection, int dimension, QdrantSettings settings, Connection connection) {
        this.collection = collection;
        this.dimension = dimension;
        this.settings = settings;
        this.connection = connection;
        this.room = new Semaphore(settings.search().atOnce());
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
            query.requireDimension(dimension);
            if (!room.tryAcquire()) {
                return Mono.error(new IndexUnavailableException(
                        settings.search().atOnce() + " searches wait for Qdrant already"));
            }
            return searchAndFill(query).doFinally(end -> room.release());
        });
    }

    private Mono<Hits> searchAndFill(Query query) {
        long started = System.nanoTime();
        SearchPlan plan = SearchPlan.first(query, settings.search());
        return ask(query, plan, plan.isExact() ? Plan.SCAN : Plan.GRAPH, started);
    }

    private Mono<Hits> ask(Query query, SearchPlan plan, Plan so, long started) {
        if (left(query, started).isNegative()) {
            return Mono.error(new IndexUnavailableException("no time is left to search " + collection));
        }
        var request = Requests.search(collection, query, plan);
        return connection
                .once(client -> client.queryAsync(request, left(query, started)))
                .onErrorMap(Failures::isOtherDimension, this::madeAnew)
                .flatMap(points -> {
                    var hits = hits(points, query);
                    return plan.isExact() || hits.size() == query.limit()
                            ? Mono.just(new Hits(hits, so, 0, Duration.ofNanos(System.nanoTime() - started)))
                            : ask(query, SearchPlan.exact(query), Plan.GRAPH_THEN_SCAN, started);
                });
    }

    /** Queries have the dimension that the collection had when it was opened. */
    private IndexUnavailableException madeAnew(Throwable cause) {
        return new IndexUnavailableException(
                "Collection " + collection + " was made anew with vectors of another dimension than " + dimension
                        + ". Drop it, then run ./marquee load-embeddings.",
                cause);
    }

    /** Less for a server that is asked second. */
    private static Duration left(Query query, long started) {
        return query.deadline().minusNanos(System.nanoTime() - started);
    }

    private static List<Hit> hits(List<ScoredPoint> points, Query query) {
        return points.stream()
                .filter(point -> !query.excluded().contains(point.getId().getNum()))
                .map(point -> new Hit(point.getId().getNum(), point.getScore()))
                .sorted(BestHits.ORDER)
                .limit(query.limit())
                .toList();
    }

    @Override
    public Mono<Map<Long, float[]>> vectors(Collection<Long> ids) {
        return Flux.fromIterable(Lists.partition(List.copyOf(ids), VECTORS_PER_CALL))
                .map(some -> Requests.points(collection, some, true))
                .concatMap(request -> connection.read(client ->
                        client.retrieveAsync(request, settings.upload().deadline())))
                .flatMapIterable(points -> points)
                .map(this::vector)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Map.Entry<Long, float[]> vector(RetrievedPoint point) {
        float[] vector = Points.vector(point);
        if (vector.length != dimension) {
            throw madeAnew(new IllegalStateException("a vector has length " + vector.length));
        }
        return Map.entry(point.getId().getNum(), vector);
    }

    @Override
    public Mono<Long> count() {
        Duration deadline = settings.upload().deadline();
        return connection.read(client -> client.countAsync(collection, Filter.getDefaultInstance(), true, deadline));
    }

    @Override
    public void close() {
        // the store closes the connection
    }
}
