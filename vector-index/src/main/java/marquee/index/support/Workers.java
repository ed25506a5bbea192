package marquee.index.support;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import marquee.index.IndexUnavailableException;
import reactor.core.publisher.Mono;

/**
 * A bounded pool of threads for work that computes or reads files. The subscriber never waits: work that finds every
 * thread busy and the queue full is refused at once. Running work is never interrupted, because an interrupt would
 * close the files it writes. Thread-safe.
 */
public final class Workers implements AutoCloseable {

    private final String name;
    private final ThreadPoolExecutor threads;

    /**
     * @param name what the threads are called, also in error messages
     * @param size number of threads
     * @param waiting how much work may wait for a thread
     */
    public Workers(String name, int size, int waiting) {
        this.name = name;
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(size, size, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Runs the work on subscription; its checked exceptions arrive as {@link IndexUnavailableException}. */
    public <T> Mono<T> call(Callable<T> work) {
        return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> unchecked(work), threads))
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> new IndexUnavailableException("the " + name + " threads are all busy", full));
    }

    /** The same with a deadline, counted from subscription; work that has not begun by then never does. */
    public <T> Mono<T> call(Callable<T> work, Duration deadline) {
        return Mono.defer(() -> {
            long subscribed = System.nanoTime();
            return call(() -> inTime(work, subscribed, deadline))
                    .timeout(deadline)
                    .onErrorMap(TimeoutException.class, late -> tooLate(deadline));
        });
    }

    private <T> T inTime(Callable<T> work, long subscribed, Duration deadline) throws Exception {
        if (System.nanoTime() - subscribed >= deadline.toNanos()) {
            throw tooLate(deadline);
        }
        return work.call();
    }

    /** The same for work without a result. */
    public Mono<Void> run(Action work) {
        return call(() -> {
                    work.run();
                    return true;
                })
                .then();
    }

    private IndexUnavailableException tooLate(Duration deadline) {
        return new IndexUnavailableException(name + " gave no answer within " + deadline.toMillis() + " ms");
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (IOException e) {
            throw new IndexUnavailableException("the index cannot be read or written: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new IndexUnavailableException("the index failed: " + e.getMessage(), e);
        }
    }

    /** Lets running work end, drops waiting work. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Work without a result. */
    @FunctionalInterface
    public interface Action {

        /** Does it. */
        void run() throws IOException;
    }
}
