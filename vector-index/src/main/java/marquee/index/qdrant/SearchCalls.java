package marquee.index.qdrant;

import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import marquee.index.IndexUnavailableException;
import reactor.core.publisher.Mono;

/**
 * Makes one call of many searches: those that come while enough calls are under way go together with the next, so that a
 * busy service calls seldom and for many, and an idle one at once for one. Whoever goes away disturbs nobody.
 * Thread-safe; nothing here blocks.
 */
final class SearchCalls {

    private static final int MOST_AT_ONCE = 16;

    private final String collection;
    private final Connection connection;
    private final Semaphore lanes;
    private final Queue<Asked> waiting = new ConcurrentLinkedQueue<>();

    /** @param lanes how many calls may be under way */
    SearchCalls(String collection, Connection connection, int lanes) {
        this.collection = collection;
        this.connection = connection;
        this.lanes = new Semaphore(lanes);
    }

    /** What the server finds, in so much time, or {@link IndexUnavailableException}. */
    Mono<List<ScoredPoint>> ask(QueryPoints search, Duration left) {
        return Mono.fromFuture(() -> {
            var asked = new Asked(search, System.nanoTime() + left.toNanos(), new CompletableFuture<>());
            waiting.add(asked);
            callWhereThereIsRoom();
            return asked.answer();
        });
    }

    private void callWhereThereIsRoom() {
        while (!waiting.isEmpty() && lanes.tryAcquire()) {
            List<Asked> together = next();
            if (together.isEmpty()) {
                lanes.release();
            } else {
                call(together);
            }
        }
    }

    private List<Asked> next() {
        var together = new ArrayList<Asked>();
        for (Asked first = waiting.poll();
                first != null;
                first = together.size() < MOST_AT_ONCE ? waiting.poll() : null) {
            if (!first.answer().isCancelled() && !first.isLate(collection)) {
                together.add(first);
            }
        }
        return together;
    }

    private void call(List<Asked> together) {
        found(together)
                .subscribe(
                        found -> {
                            done();
                            for (int i = 0; i < together.size(); i++) {
                                together.get(i).answer().complete(found.get(i));
                            }
                        },
                        error -> {
                            done();
                            together.forEach(asked -> asked.answer().completeExceptionally(error));
                        });
    }

    private Mono<List<List<ScoredPoint>>> found(List<Asked> together) {
        if (together.size() == 1) {
            QueryPoints only = together.getFirst().search();
            return connection
                    .once(client -> client.queryAsync(only, left(together)))
                    .map(List::of);
        }
        var searches = together.stream().map(Asked::search).toList();
        return connection
                .once(client -> client.queryBatchAsync(collection, searches, null, left(together)))
                .map(results -> results.stream().map(BatchResult::getResultList).toList());
    }

    /** Less for a server that is asked second. */
    private static Duration left(List<Asked> together) {
        return Duration.ofNanos(
                Math.max(1, together.stream().mapToLong(Asked::left).max().orElseThrow()));
    }

    private void done() {
        lanes.release();
        callWhereThereIsRoom();
    }

    /** A search that waits, and its answer, which whoever gives up cancels. */
    private record Asked(QueryPoints search, long deadlineNanos, CompletableFuture<List<ScoredPoint>> answer) {

        long left() {
            return deadlineNanos - System.nanoTime();
        }

        /** Whether the time ran out before the call; says so to whoever waits. */
        boolean isLate(String collection) {
            if (left() > 0) {
                return false;
            }
            answer.completeExceptionally(new IndexUnavailableException("no time is left to search " + collection));
            return true;
        }
    }
}
