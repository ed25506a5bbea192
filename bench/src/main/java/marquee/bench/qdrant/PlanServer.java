package marquee.bench.qdrant;

import com.google.common.util.concurrent.ListenableFuture;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.ValueFactory;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import marquee.index.MovieVector;
import marquee.index.qdrant.QdrantSettings;

/** A Qdrant server through its own client, one call at a time. */
final class PlanServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BUILDING = Duration.ofHours(1);
    private static final int SENT_AT_ONCE = 1_000;
    private static final int LOOKS = 4;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final QdrantClient client;

    PlanServer(QdrantSettings settings) {
        QdrantSettings.Address address = settings.addresses().getFirst();
        QdrantGrpcClient.Builder builder =
                QdrantGrpcClient.newBuilder(address.host(), address.port(), address.encrypted(), false);
        settings.apiKey().ifPresent(builder::withApiKey);
        client = new QdrantClient(builder.withTimeout(PATIENCE).build());
    }

    /** What it says it is. */
    String version() throws IOException {
        return answer(client.healthCheckAsync(PATIENCE)).getVersion();
    }

    /** The whole answer: the client's own call for this keeps the points alone. */
    QueryResponse query(QueryPoints request) throws IOException {
        return answer(client.grpcClient().points().query(request));
    }

    void change(UpdateCollection request) throws IOException {
        answer(client.updateCollectionAsync(request, PATIENCE));
    }

    Optional<CollectionInfo> find(String collection) throws IOException {
        return answer(client.collectionExistsAsync(collection, PATIENCE))
                ? Optional.of(answer(client.getCollectionInfoAsync(collection, PATIENCE)))
                : Optional.empty();
    }

    /** Sends movies by the thousand as fast as they are taken, and waits until the last is stored. */
    void send(String collection, List<MovieVector> movies) throws IOException {
        for (int first = 0; first < movies.size(); first += SENT_AT_ONCE) {
            int end = Math.min(movies.size(), first + SENT_AT_ONCE);
            UpsertPoints request = UpsertPoints.newBuilder()
                    .setCollectionName(collection)
                    .setWait(end == movies.size())
                    .addAllPoints(movies.subList(first, end).stream()
                            .map(PlanServer::point)
                            .toList())
                    .build();
            answer(client.upsertAsync(request, PATIENCE));
        }
    }

    private static PointStruct point(MovieVector movie) {
        var genres = movie.payload().genres().stream().map(ValueFactory::value).toList();
        return PointStruct.newBuilder()
                .setId(PointIdFactory.id(movie.id()))
                .setVectors(VectorsFactory.vectors(movie.vector()))
                .putPayload("genres", ValueFactory.list(genres))
                .putPayload("content_only", ValueFactory.value(movie.payload().contentOnly()))
                .putPayload("year", ValueFactory.value(movie.payload().year().orElse(0)))
                .build();
    }

    /**
     * Waits until the server has nothing left to build, which must hold for some looks: it says so for a moment before it
     * begins, too.
     *
     * @return when it was first seen
     */
    Duration awaitGreen(String collection) throws IOException {
        long started = System.nanoTime();
        long green = started;
        for (int seen = 0; seen < LOOKS; ) {
            CollectionInfo info = find(collection)
                    .orElseThrow(() -> new IOException("Somebody dropped " + collection + " while it was built."));
            if (info.getStatus() == CollectionStatus.Red || System.nanoTime() - started > BUILDING.toNanos()) {
                throw new IOException("Qdrant did not index " + collection + ": "
                        + info.getOptimizerStatus().getError());
            }
            seen = info.getStatus() == CollectionStatus.Green ? seen + 1 : 0;
            green = seen == 1 ? System.nanoTime() : green;
            pause();
        }
        return Duration.ofNanos(green - started);
    }

    private static <T> T answer(ListenableFuture<T> call) throws IOException {
        try {
            return call.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Qdrant did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Qdrant was asked.", e);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Qdrant was building.", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
