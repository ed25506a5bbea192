package marquee.towers.text;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import marquee.towers.TowerUnavailableException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * An encoder for those who may not wait: a thread of its own, a bounded queue before it, a deadline for each text.
 * Thread-safe; close it to end the thread, which closes the encoder too.
 */
public final class QueuedEncoder implements AutoCloseable {

    private static final int WAITING = 64;

    private final TextEncoder encoder;
    private final Scheduler scheduler = Schedulers.newBoundedElastic(1, WAITING, "text-encoder");
    private final Duration deadline;

    /**
     * Puts a queue before an encoder.
     *
     * @param deadline how long an answer may take, waiting included
     */
    public QueuedEncoder(TextEncoder encoder, Duration deadline) {
        this.encoder = encoder;
        this.deadline = deadline;
    }

    /** The text's vector, or {@link TowerUnavailableException} when there is none in time. */
    public Mono<float[]> encode(String text) {
        return Mono.fromCallable(() -> encoder.encode(text))
                .subscribeOn(scheduler)
                .timeout(deadline)
                .onErrorMap(
                        TimeoutException.class,
                        late -> new TowerUnavailableException(
                                "The text encoder took longer than " + deadline + ".", late))
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> new TowerUnavailableException(
                                "The text encoder is closed or has too much to do.", full));
    }

    @Override
    public void close() {
        scheduler.dispose();
        encoder.close();
    }
}
