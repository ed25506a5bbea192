package marquee.index.qdrant;

import com.google.common.util.concurrent.ListenableFuture;
import io.qdrant.client.QdrantClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Channels to the servers that were named. What is only read is asked of a second one when the first fails or takes long;
 * searches take turns, everything else goes to the first server that is well, so that nobody reads at another what was
 * just written at one. Calls start on subscription, are cancelled with it, and answer on this connection's threads.
 * Thread-safe.
 */
final class Connection implements AutoCloseable {

    /** What is found is worked on by the thread that brought it. */
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    /** An answer takes some milliseconds; who is silent for so long may be frozen. */
    private static final Duration SECOND_OPINION = Duration.ofMillis(150);

    private final QdrantSettings.Upload upload;
    private final ExecutorService threads;
    private final List<Node> nodes;
    private final AtomicInteger turn = new AtomicInteger();

    Connection(QdrantSettings settings) {
        upload = settings.upload();
        threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("qdrant-", 1).factory());
        nodes = settings.addresses().stream()
                .map(address -> new Node(address, settings, new Failures(settings.addresses()), threads))
                .toList();
    }

    /** Asks once, each server in its turn. The call may be made twice. */
    <T> Mono<T> once(Function<QdrantClient, ListenableFuture<T>> call) {
        return Mono.defer(() -> asked(call, Math.floorMod(turn.getAndIncrement(), nodes.size())));
    }

    /** Asks again and again while the failure looks passing. */
    <T> Mono<T> read(Function<QdrantClient, ListenableFuture<T>> call) {
        return Mono.defer(() -> asked(call, 0)).retryWhen(passing());
    }

    /** Makes a call that may be repeated without harm, again and again while the failure looks passing. */
    <T> Mono<T> repeatedly(Function<QdrantClient, ListenableFuture<T>> call) {
        return Mono.defer(() -> wellFirst(0).getFirst().call(call)).retryWhen(passing());
    }

    /** Asks every server; those that cannot be reached are left out while another answers. */
    <T> Mono<List<T>> everywhere(Function<QdrantClient, ListenableFuture<T>> call) {
        return Flux.fromIterable(nodes)
                .flatMapSequential(node -> node.call(call).materialize())
                .collectList()
                .flatMap(Connection::those)
                .retryWhen(passing());
    }

    private static <T> Mono<List<T>> those(List<Signal<T>> answers) {
        boolean some = answers.stream().anyMatch(Signal::hasValue);
        return Flux.fromIterable(answers)
                .filter(answer -> !some || answer.hasValue() || !Failures.isAway(answer.getThrowable()))
                .<T>dematerialize()
                .collectList();
    }

    private Retry passing() {
        return Retry.backoff(upload.retries(), upload.firstWait())
                .filter(Failures::isPassing)
                .onRetryExhaustedThrow((policy, signal) -> signal.failure());
    }

    private <T> Mono<T> asked(Function<QdrantClient, ListenableFuture<T>> call, int from) {
        List<Node> order = wellFirst(from);
        Node first = order.getFirst();
        if (order.size() == 1) {
            return first.call(call);
        }
        Sinks.Empty<Void> failed = Sinks.empty();
        Mono<Signal<T>> told = first.call(call)
                .materialize()
                .doOnNext(signal -> {
                    if (asksElsewhere(signal)) {
                        failed.tryEmitEmpty();
                    }
                })
                .filter(signal -> !asksElsewhere(signal));
        Mono<Signal<T>> second = order.get(1)
                .call(call)
                .materialize()
                .doFirst(first::leaveAlone)
                .delaySubscription(Mono.firstWithSignal(
                        failed.asMono(), Mono.delay(SECOND_OPINION).then()));
        return Mono.firstWithValue(told, second).dematerialize();
    }

    private static boolean asksElsewhere(Signal<?> signal) {
        return signal.isOnError() && Failures.mayDifferElsewhere(signal.getThrowable());
    }

    /** All of them, beginning with one, those that are well before the others. */
    private List<Node> wellFirst(int from) {
        if (nodes.size() == 1) {
            return nodes;
        }
        List<Node> order = new ArrayList<>(nodes.subList(from, nodes.size()));
        order.addAll(nodes.subList(0, from));
        order.sort(Comparator.comparing(Node::isWell).reversed());
        return order;
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        threads.shutdown();
    }
}
