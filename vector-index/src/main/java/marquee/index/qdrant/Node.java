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
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import marquee.index.IndexUnavailableException;
import reactor.core.publisher.Mono;

/**
 * One server of those that were named: a channel to it, and whether it was well of late. Calls start on subscription and
 * are cancelled with it. Thread-safe.
 */
final class Node implements AutoCloseable {

    private static final int MAX_ANSWER_BYTES = 64 << 20;

    /** After so long without a byte the server is asked for a sign of life, and after so long without one given up. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Duration NO_SIGN_OF_LIFE = Duration.ofSeconds(5);

    /** How long others are asked first. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(2);

    /** A channel waits up to two minutes before it tries again to connect; this is the longest that we let it wait. */
    private static final Duration CONNECT_AGAIN = Duration.ofSeconds(1);

    private final Failures failures;
    private final ManagedChannel channel;
    private final QdrantClient client;
    private final AtomicLong unwellUntil = new AtomicLong(System.nanoTime());
    private final AtomicLong connectAgainFrom = new AtomicLong(System.nanoTime());

    Node(QdrantSettings.Address address, QdrantSettings settings, Failures failures, Executor threads) {
        this.failures = failures;
        channel = Grpc.newChannelBuilderForAddress(address.host(), address.port(), credentials(address))
                .executor(threads)
                .maxInboundMessageSize(MAX_ANSWER_BYTES)
                .keepAliveTime(SILENCE.toSeconds(), TimeUnit.SECONDS)
                .keepAliveTimeout(NO_SIGN_OF_LIFE.toSeconds(), TimeUnit.SECONDS)
                .build();
        QdrantGrpcClient.Builder builder = QdrantGrpcClient.newBuilder(channel, true, false);
        settings.apiKey().ifPresent(builder::withApiKey);
        client = new QdrantClient(
                builder.withTimeout(settings.upload().deadline()).build());
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

    /** Makes one call. Its failure is in words at once, so that also whoever finds it too late can tell what it is. */
    <T> Mono<T> call(Function<QdrantClient, ListenableFuture<T>> call) {
        return Mono.fromFuture(() -> answer(call.apply(client)))
                .doOnSuccess(any -> unwellUntil.set(System.nanoTime()))
                .doOnError(Failures::isPassing, this::failed);
    }

    /** A future that whoever gives up waiting cancels: what fails later fails unheard. */
    private <T> CompletableFuture<T> answer(ListenableFuture<T> call) {
        CompletableFuture<T> answer = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean interrupt) {
                boolean cancelled = super.cancel(interrupt);
                call.cancel(interrupt);
                return cancelled;
            }
        };
        Futures.addCallback(
                call,
                new FutureCallback<>() {
                    @Override
                    public void onSuccess(T result) {
                        answer.complete(result);
                    }

                    @Override
                    public void onFailure(Throwable failure) {
                        answer.completeExceptionally(failures.explain(failure));
                    }
                },
                MoreExecutors.directExecutor());
        return answer;
    }

    private void failed(Throwable failure) {
        leaveAlone();
        long now = System.nanoTime();
        long from = connectAgainFrom.get();
        if (Failures.isAway(failure)
                && now - from >= 0
                && connectAgainFrom.compareAndSet(from, now + CONNECT_AGAIN.toNanos())) {
            channel.resetConnectBackoff();
        }
    }

    /** Has others asked first for a while. */
    void leaveAlone() {
        unwellUntil.set(System.nanoTime() + LEFT_ALONE.toNanos());
    }

    boolean isWell() {
        return System.nanoTime() - unwellUntil.get() >= 0;
    }

    @Override
    public void close() {
        client.close();
    }
}
