package marquee.index.qdrant;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import marquee.index.IndexUnavailableException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.util.retry.Retry;

/**
 * One channel to Qdrant. Calls start on subscription, are cancelled with it, and answer on this connection's threads.
 * Thread-safe.
 */
final class Connection implements AutoCloseable {

    private static final int MAX_ANSWER_BYTES = 64 << 20;

    /** What is found is worked on by the thread that brought it. */
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    private final Failures failures;
    private final QdrantSettings.Upload upload;
    private final ExecutorService threads;
    private final QdrantClient client;

    Connection(QdrantSettings settings) {
        failures = new Failures(settings.address());
        upload = settings.upload();
        threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("qdrant-", 1).factory());
        QdrantGrpcClient.Builder builder = QdrantGrpcClient.newBuilder(channel(settings.address()), true, false);
        settings.apiKey().ifPresent(builder::withApiKey);
        client = new QdrantClient(builder.withTimeout(upload.deadline()).build());
    }

    private ManagedChannel channel(QdrantSettings.Address address) {
        return Grpc.newChannelBuilderForAddress(address.host(), address.port(), credentials(address))
                .executor(threads)
                .maxInboundMessageSize(MAX_ANSWER_BYTES)
                .keepAliveTime(30, TimeUnit.SECONDS)
                .build();
    }

    private static ChannelCredentials credentials(QdrantSettings.Address address) {
        if (!address.encrypted()) {
            return InsecureChannelCredentials.create();
        }
        TlsChannelCredentials.Builder encrypted = TlsChannelCredentials.newBuilder();
        address.authority().ifPresent(pem -> trust(encrypted, pem));
        return encrypted.build();
    }

    private static void trust(TlsChannelCredentials.Builder encrypted, Path pem) {
        try {
            encrypted.trustManager(pem.toFile());
        } catch (IOException e) {
            throw new IndexUnavailableException("The certificate file " + pem + " cannot be read", e);
        }
    }

    /** Makes one call, once. */
    <T> Mono<T> once(Function<QdrantClient, ListenableFuture<T>> call) {
        return Mono.<T>create(sink -> answer(call.apply(client), sink)).onErrorMap(failures::explain);
    }

    /** Makes a call that may be repeated without harm, again and again while the failure looks passing. */
    <T> Mono<T> repeatedly(Function<QdrantClient, ListenableFuture<T>> call) {
        return Mono.<T>create(sink -> answer(call.apply(client), sink))
                .retryWhen(Retry.backoff(upload.retries(), upload.firstWait())
                        .filter(Failures::isPassing)
                        .onRetryExhaustedThrow((policy, signal) -> signal.failure()))
                .onErrorMap(failures::explain);
    }

    private static <T> void answer(ListenableFuture<T> future, MonoSink<T> sink) {
        sink.onCancel(() -> future.cancel(true));
        Futures.addCallback(
                future,
                new FutureCallback<>() {
                    @Override
                    public void onSuccess(T result) {
                        sink.success(result);
                    }

                    @Override
                    public void onFailure(Throwable failure) {
                        sink.error(failure);
                    }
                },
                MoreExecutors.directExecutor());
    }

    @Override
    public void close() {
        client.close();
        threads.shutdown();
    }
}
