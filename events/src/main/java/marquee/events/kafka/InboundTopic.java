package marquee.events.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * What other products tell: several readers share the topic, each has some of its pieces. What was taken and not confirmed
 * comes again. Blocking, within bounds; one call at a time, but that any thread may close it. Methods fail with {@link
 * BrokerException} when the broker does not do it; the next call connects anew.
 */
public final class InboundTopic implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final KafkaBroker broker;
    private final GroupReader reader;
    private @Nullable Producer<byte[], byte[]> producer;

    /** Connects when it is needed. */
    public InboundTopic(KafkaBroker broker) {
        this.broker = broker;
        this.reader = new GroupReader(broker, Topic.INBOUND);
    }

    /** The next after what was confirmed, each person's in their order; none where none has come. */
    public List<byte[]> take() {
        return reader.take().stream()
                .map(record -> record.value() == null ? new byte[0] : record.value())
                .toList();
    }

    /** Says that everything that was taken is done with. */
    public void confirm() {
        reader.confirm();
    }

    /** Puts something aside that cannot be handled. */
    public void bury(byte[] event, String cause) {
        var letter = new ProducerRecord<byte[], byte[]>(
                broker.name(Topic.DEAD_LETTERS), TopicCodec.deadLetter(cause, event));
        try {
            writer().send(letter).get();
        } catch (KafkaException | ExecutionException e) {
            closeWriter();
            throw new BrokerException(broker + " does not take dead letters.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("Interrupted while asking " + broker + ".", e);
        }
    }

    private synchronized Producer<byte[], byte[]> writer() {
        Producer<byte[], byte[]> open = producer;
        if (open == null) {
            open = broker.producer(Map.of());
            producer = open;
        }
        return open;
    }

    private synchronized void closeWriter() {
        Producer<byte[], byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(CLOSING);
        }
    }

    /** For good. */
    @Override
    public void close() {
        reader.close();
        closeWriter();
    }
}
