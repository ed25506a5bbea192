package marquee.index.qdrant;

import com.google.common.collect.Lists;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.AcornSearchParams;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.SearchParams;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import marquee.index.BestHits;
import marquee.index.Hit;
import marquee.index.Hits;
import marquee.index.IndexUnavailableException;
import marquee.index.Plan;
import marquee.index.Query;
import marquee.index.VectorIndex;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A sealed collection in Qdrant. Rated movies are excluded inside the search; should the graph lead to fewer hits than
 * asked, as it may behind a narrow filter, the search is repeated exactly. Thread-safe.
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
        this.room = new Semaphore(settings.searchesAtOnce());
    }

    @Override
    public String collection() {
        return collection;
    }

    @Override
    public Mono<Hits> search(Query query) {
        return Mono.defer(() -> {
            query.requireDimension(dimension);
            if (!room.tryAcquire()) {
                return Mono.error(
                        new IndexUnavailableException(settings.searchesAtOnce() + " searches wait for Qdrant already"));
            }
            return searchAndFill(query).doFinally(end -> room.release());
        });
    }

    private Mono<Hits> searchAndFill(Query query) {
        long started = System.nanoTime();
        return ask(query, query.deadline(), throughTheGraph(query))
                .flatMap(hits -> hits.size() < query.limit()
                        ? ask(query, query.deadline().minusNanos(System.nanoTime() - started), exactly())
                                .map(all -> found(all, Plan.GRAPH_THEN_SCAN, started))
                        : Mono.just(found(hits, Plan.GRAPH, started)));
    }

    private static Hits found(List<Hit> hits, Plan plan, long started) {
        return new Hits(hits, plan, 0, Duration.ofNanos(System.nanoTime() - started));
    }

    private Mono<List<Hit>> ask(Query query, Duration left, SearchParams how) {
        if (left.isNegative() || left.isZero()) {
            return Mono.error(new IndexUnavailableException("no time is left to search " + collection));
        }
        return connection
                .once(client -> client.queryAsync(Requests.search(collection, query, how), left))
                .map(QdrantIndex::hits);
    }

    /**
     * What a filter leaves of the graph may hang together badly, so the server also looks at neighbours' neighbours (Patel
     * et al., "ACORN", SIGMOD 2024); servers before 1.16 do not.
     */
    private SearchParams throughTheGraph(Query query) {
        return SearchParams.newBuilder()
                .setHnswEf(query.beam(settings.searchBeam()))
                .setAcorn(AcornSearchParams.newBuilder().setEnable(true).setMaxSelectivity(1))
                .build();
    }

    private static SearchParams exactly() {
        return SearchParams.newBuilder().setExact(true).build();
    }

    private static List<Hit> hits(List<ScoredPoint> points) {
        return points.stream()
                .map(point -> new Hit(point.getId().getNum(), point.getScore()))
                .sorted(BestHits.ORDER)
                .toList();
    }

    @Override
    public Mono<Map<Long, float[]>> vectors(Collection<Long> ids) {
        return Flux.fromIterable(Lists.partition(List.copyOf(ids), VECTORS_PER_CALL))
                .concatMap(some -> connection.repeatedly(client ->
                        client.retrieveAsync(request(some), settings.upload().deadline())))
                .flatMapIterable(points -> points)
                .collectMap(point -> point.getId().getNum(), Points::vector);
    }

    private GetPoints request(List<Long> ids) {
        return GetPoints.newBuilder()
                .setCollectionName(collection)
                .addAllIds(Points.ids(ids))
                .setWithPayload(WithPayloadSelectorFactory.enable(false))
                .setWithVectors(WithVectorsSelectorFactory.enable(true))
                .build();
    }

    @Override
    public Mono<Long> count() {
        Duration deadline = settings.upload().deadline();
        return connection.repeatedly(
                client -> client.countAsync(collection, Filter.getDefaultInstance(), true, deadline));
    }

    @Override
    public void close() {
        // the store closes the connection
    }
}
