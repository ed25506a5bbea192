package marquee.index.qdrant;

import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.DeleteAlias;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import marquee.index.IndexUnavailableException;
import marquee.index.Indexing;
import marquee.index.MovieVector;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.index.support.Names;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Collections in Qdrant. Filling one builds no graph; sealing switches indexing on and waits until it is done, and that
 * switch is how an unfinished collection is told from a sealed one. Thread-safe.
 */
public final class QdrantStore implements VectorStore {

    private static final int IDS_PER_CALL = 2_000;
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    private final QdrantSettings settings;
    private final QdrantSettings.Upload upload;
    private final Connection connection;

    /** Opens a channel; the server is not spoken to before the first call. */
    public QdrantStore(QdrantSettings settings) {
        this.settings = settings;
        this.upload = settings.upload();
        this.connection = new Connection(settings);
    }

    /**
     * Asks the server for a sign of life, once; blocks.
     *
     * @throws IndexUnavailableException when it gives none in 5 seconds
     */
    public static void requireReachable(QdrantSettings settings) {
        try (Connection connection = new Connection(settings)) {
            connection.once(client -> client.listAliasesAsync(FIRST_LOOK)).block();
        }
    }

    @Override
    public Mono<Void> create(String collection, int dimension) {
        return Mono.defer(() -> find(Names.checked(collection)))
                .flatMap(found ->
                        found.isEmpty() ? make(collection, dimension) : check(collection, found.get(), dimension))
                .thenMany(Flux.fromIterable(Requests.payloadIndexes(collection)))
                .concatMap(index ->
                        connection.repeatedly(client -> client.createPayloadIndexAsync(index, upload.deadline())))
                .then();
    }

    private Mono<Boolean> make(String collection, int dimension) {
        var request = Requests.create(collection, dimension, settings.layout());
        return connection
                .repeatedly(client -> client.createCollectionAsync(request, upload.deadline()))
                .thenReturn(true)
                .onErrorResume(IndexUnavailableException.class, failed -> madeAfterAll(collection, failed));
    }

    /** A repeated call is refused when the first one did its work but its answer was lost. */
    private Mono<Boolean> madeAfterAll(String collection, IndexUnavailableException failed) {
        return find(collection).flatMap(found -> found.isPresent() ? Mono.just(true) : Mono.error(failed));
    }

    private static Mono<Boolean> check(String collection, CollectionInfo info, int dimension) {
        int has = dimension(info);
        return has == dimension
                ? Mono.just(true)
                : Mono.error(IndexUnavailableException.otherDimension(collection, has, dimension));
    }

    @Override
    public Mono<Void> upsert(String collection, SequencedCollection<MovieVector> movies) {
        return existing(collection)
                .thenMany(Flux.fromIterable(movies).buffer(upload.batch()))
                .flatMap(batch -> send(collection, batch), upload.streams())
                .then();
    }

    private Mono<Boolean> send(String collection, List<MovieVector> batch) {
        var request = Requests.upsert(collection, batch);
        return connection
                .repeatedly(client -> client.upsertAsync(request, upload.deadline()))
                .thenReturn(true);
    }

    @Override
    public Mono<Set<Long>> present(String collection, SequencedCollection<Long> ids) {
        return existing(collection)
                .thenMany(Flux.fromIterable(ids).buffer(IDS_PER_CALL))
                .map(some -> Requests.points(collection, some, false))
                .concatMap(request -> connection.read(client -> client.retrieveAsync(request, upload.deadline())))
                .flatMapIterable(points -> points)
                .map(point -> point.getId().getNum())
                .collect(Collectors.toSet());
    }

    @Override
    public Mono<Void> seal(String collection) {
        return seal(collection, anything -> {});
    }

    @Override
    public Mono<Void> seal(String collection, Consumer<Indexing> watcher) {
        return existing(collection)
                .flatMap(info -> new GraphBuilding(collection, connection, upload, watcher).toTheEnd());
    }

    @Override
    public Mono<Void> point(String alias, String collection) {
        return sealed(collection)
                .then(Mono.defer(() -> target(Names.checked(alias))))
                .map(now -> moving(alias, now, collection))
                .filter(actions -> !actions.isEmpty())
                .flatMap(actions ->
                        connection.repeatedly(client -> client.updateAliasesAsync(actions, upload.deadline())))
                .then();
    }

    private static List<AliasOperations> moving(String alias, Optional<String> now, String collection) {
        List<AliasOperations> actions = new ArrayList<>();
        if (now.equals(Optional.of(collection))) {
            return actions;
        }
        if (now.isPresent()) {
            actions.add(AliasOperations.newBuilder()
                    .setDeleteAlias(DeleteAlias.newBuilder().setAliasName(alias))
                    .build());
        }
        actions.add(AliasOperations.newBuilder()
                .setCreateAlias(CreateAlias.newBuilder().setAliasName(alias).setCollectionName(collection))
                .build());
        return actions;
    }

    @Override
    public Mono<Optional<String>> target(String alias) {
        return connection
                .read(client -> client.listAliasesAsync(upload.deadline()))
                .map(aliases -> aliases.stream()
                        .filter(known -> known.getAliasName().equals(alias))
                        .map(AliasDescription::getCollectionName)
                        .findFirst());
    }

    @Override
    public Mono<List<String>> collections() {
        return connection
                .read(client -> client.listCollectionsAsync(upload.deadline()))
                .map(names -> names.stream().sorted().toList());
    }

    @Override
    public Mono<Void> drop(String collection) {
        return find(collection)
                .filter(Optional::isPresent)
                .flatMap(found ->
                        connection.repeatedly(client -> client.deleteCollectionAsync(collection, upload.deadline())))
                .then();
    }

    @Override
    public Mono<VectorIndex> open(String collection) {
        return sealed(collection).map(info -> new QdrantIndex(collection, dimension(info), settings, connection));
    }

    private Mono<CollectionInfo> sealed(String collection) {
        return existing(collection)
                .filter(info -> info.getConfig().getOptimizerConfig().getIndexingThreshold() != Requests.NO_INDEXING)
                .switchIfEmpty(Mono.error(() -> IndexUnavailableException.notSealed(collection)));
    }

    private Mono<CollectionInfo> existing(String collection) {
        return find(collection)
                .map(found -> found.orElseThrow(() -> IndexUnavailableException.noSuchCollection(collection)));
    }

    private Mono<Optional<CollectionInfo>> find(String collection) {
        return connection
                .read(client -> client.collectionExistsAsync(collection, upload.deadline()))
                .flatMap(exists -> exists
                        ? connection
                                .read(client -> client.getCollectionInfoAsync(collection, upload.deadline()))
                                .map(Optional::of)
                        : Mono.just(Optional.empty()));
    }

    private static int dimension(CollectionInfo info) {
        return Math.toIntExact(
                info.getConfig().getParams().getVectorsConfig().getParams().getSize());
    }

    @Override
    public void close() {
        connection.close();
    }
}
