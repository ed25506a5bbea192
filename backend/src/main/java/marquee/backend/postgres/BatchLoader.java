package marquee.backend.postgres;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Makes one query of many look-ups: those that come while the lanes are busy go together with the next, so that a busy
 * service asks seldom and for many, and an idle one asks at once for one. What is answered was read after it was asked
 * for. A caller who goes away disturbs nobody. Thread-safe; nothing here blocks.
 *
 * @param <K> what is looked up
 * @param <V> what is found
 */
public final class BatchLoader<K, V> {

    private static final int MOST_AT_ONCE = 256;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Function<List<K>, Mono<Map<K, V>>> query;
    private final Queue<Asked<K, V>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore lanes;

    /**
     * @param lanes how many queries may be under way
     * @param query finds values by key; keys that are not there are left out
     */
    public BatchLoader(int lanes, Function<List<K>, Mono<Map<K, V>>> query) {
        this.lanes = new Semaphore(lanes);
        this.query = query;
    }

    /** The value of a key; empty where there is none; an error when the query fails or takes longer than 5 seconds. */
    public Mono<V> of(K key) {
        return Mono.defer(() -> {
            var asked = new Asked<K, V>(key, Sinks.one());
            waiting.add(asked);
            askTogether();
            return asked.answer().asMono();
        });
    }

    private void askTogether() {
        while (!waiting.isEmpty() && lanes.tryAcquire()) {
            List<Asked<K, V>> batch = batch();
            if (batch.isEmpty()) {
                lanes.release();
            } else {
                ask(batch);
            }
        }
    }

    private List<Asked<K, V>> batch() {
        List<Asked<K, V>> batch = new ArrayList<>();
        for (Asked<K, V> next = waiting.poll();
                next != null;
                next = batch.size() < MOST_AT_ONCE ? waiting.poll() : null) {
            batch.add(next);
        }
        return batch;
    }

    private void ask(List<Asked<K, V>> batch) {
        var keys = batch.stream().map(Asked::key).distinct().toList();
        Mono.defer(() -> query.apply(keys))
                .timeout(LIMIT)
                .defaultIfEmpty(Map.of())
                .subscribe(
                        found -> {
                            done();
                            batch.forEach(asked -> asked.answer(found));
                        },
                        error -> {
                            done();
                            batch.forEach(asked -> asked.answer().tryEmitError(error));
                        });
    }

    private void done() {
        lanes.release();
        askTogether();
    }

    private record Asked<K, V>(K key, Sinks.One<V> answer) {

        void answer(Map<K, V> found) {
            V value = found.get(key);
            if (value == null) {
                answer.tryEmitEmpty();
            } else {
                answer.tryEmitValue(value);
            }
        }
    }
}
