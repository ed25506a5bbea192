package marquee.index.qdrant;

import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import marquee.index.IndexUnavailableException;
import marquee.index.Indexing;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Has the servers build the graphs of one collection, and waits until each of them is done. Thread-safe. */
final class GraphBuilding {

    private final String collection;
    private final Connection connection;
    private final QdrantSettings.Upload upload;
    private final Consumer<Indexing> watcher;

    GraphBuilding(String collection, Connection connection, QdrantSettings.Upload upload, Consumer<Indexing> watcher) {
        this.collection = collection;
        this.connection = connection;
        this.upload = upload;
        this.watcher = watcher;
    }

    /** Done when all is built; an {@link IndexUnavailableException} when a server gave up. */
    Mono<Void> toTheEnd() {
        return begin().then(look());
    }

    private Mono<Void> begin() {
        return connection
                .repeatedly(client -> client.updateCollectionAsync(Requests.buildGraph(collection), upload.deadline()))
                .then();
    }

    private Mono<Void> look() {
        return connection
                .everywhere(client -> client.getCollectionInfoAsync(collection, upload.deadline()))
                .flatMap(this::judge)
                .retryWhen(
                        Retry.fixedDelay(Long.MAX_VALUE, upload.pollEvery()).filter(StillBuilding.class::isInstance));
    }

    private Mono<Void> judge(List<CollectionInfo> servers) {
        watcher.accept(indexing(servers));
        Set<CollectionStatus> statuses = servers.stream()
                .map(CollectionInfo::getStatus)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CollectionStatus.class)));
        if (statuses.contains(CollectionStatus.Red)) {
            return Mono.error(gaveUp(servers));
        }
        Mono<Void> again = Mono.error(new StillBuilding());
        if (statuses.contains(CollectionStatus.Grey)) {
            // a server that was started again goes on when it is told to
            return begin().then(again);
        }
        return statuses.equals(EnumSet.of(CollectionStatus.Green)) ? Mono.empty() : again;
    }

    private IndexUnavailableException gaveUp(List<CollectionInfo> servers) {
        String why = servers.stream()
                .map(server -> server.getOptimizerStatus().getError())
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("its log has the cause");
        String remedy = Failures.isFullDisk(why)
                ? "Free some of its disk or give it more, then run ./marquee load-embeddings again."
                : "Mend the cause, then run ./marquee load-embeddings again.";
        return new IndexUnavailableException("Qdrant could not index " + collection + ": " + why + ". " + remedy);
    }

    private static Indexing indexing(List<CollectionInfo> servers) {
        long movies =
                servers.stream().mapToLong(CollectionInfo::getPointsCount).max().orElse(0);
        long indexed = servers.stream()
                .mapToLong(CollectionInfo::getIndexedVectorsCount)
                .min()
                .orElse(0);
        long segments =
                servers.stream().mapToLong(CollectionInfo::getSegmentsCount).sum();
        String status = servers.stream()
                .map(server -> server.getStatus().name().toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(" and "));
        return new Indexing(Math.min(indexed, movies), movies, "Qdrant is " + status + ", segments: " + segments);
    }

    /** The graph is not ready yet. */
    private static final class StillBuilding extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StillBuilding() {
            super("still building", null, false, false);
        }
    }
}
