package marquee.events.kafka;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer that is made when it is asked, and anew after whatever failed. One thread asks at a time, since a consumer bears
 * no second one; who closes it meanwhile ends what is under way, and waits for that. Fails with {@link KafkaException}.
 * Thread-safe.
 */
final class ConsumerConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerConnection.class);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Supplier<Consumer<byte[], byte[]>> maker;
    private final Beginning beginning;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile boolean isClosed;

    /** @param beginning what is done with each new one before it is asked */
    ConsumerConnection(Supplier<Consumer<byte[], byte[]>> maker, Beginning beginning) {
        this.maker = maker;
        this.beginning = beginning;
    }

    /** What the consumer answers; whatever fails, the next is asked of a new one. */
    <T> T ask(Function<Consumer<byte[], byte[]>, T> question) {
        turn.lock();
        boolean isDone = false;
        try {
            T answer = question.apply(connected());
            isDone = true;
            return answer;
        } finally {
            try {
                if (!isDone) {
                    leave();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private Consumer<byte[], byte[]> connected() {
        Consumer<byte[], byte[]> open = consumer;
        if (isClosed) {
            throw new KafkaException("closed");
        }
        if (open == null) {
            open = maker.get();
            consumer = open;
            beginning.begin(open);
        }
        return open;
    }

    private void leave() {
        Consumer<byte[], byte[]> open = consumer;
        consumer = null;
        if (open != null) {
            close(open);
        }
    }

    /** A consumer says good-bye to the broker, which it cannot on a thread that is interrupted. */
    private static void close(Consumer<byte[], byte[]> open) {
        boolean wasInterrupted = Thread.interrupted();
        try {
            open.close(CloseOptions.timeout(CLOSING));
        } catch (KafkaException e) {
            LOG.debug("A consumer that is not needed any more was not closed", e);
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** For good. */
    @Override
    public void close() {
        isClosed = true;
        Consumer<byte[], byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
        turn.lock();
        try {
            leave();
        } finally {
            turn.unlock();
        }
    }

    /** What is done with a consumer that was just made. */
    @FunctionalInterface
    interface Beginning {
        void begin(Consumer<byte[], byte[]> fresh);
    }
}
