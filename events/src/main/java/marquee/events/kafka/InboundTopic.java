package marquee.events.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
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

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final int MOST = 500;

    private final KafkaBroker broker;
    private final ConsumerConnection reader;
    private boolean isUnconfirmed;
    private @Nullable Producer<byte[], byte[]> producer;

    /** Connects when it is needed. */
    public InboundTopic(KafkaBroker broker) {
        this.broker = broker;
        this.reader = new ConsumerConnection(this::consumer, this::begin);
    }

    /** The next after what was confirmed, each person's in their order; none where none has come. */
    public List<byte[]> take() {
        return asked(open -> {
            if (isUnconfirmed) {
                goBack(open);
            }
            List<byte[]> told = new ArrayList<>();
            open.poll(POLL).forEach(record -> told.add(record.value() == null ? new byte[0] : record.value()));
            isUnconfirmed = !told.isEmpty();
            return told;
        });
    }

    /** Says that everything that was taken is done with. */
    public void confirm() {
        asked(open -> {
            open.commitSync();
            isUnconfirmed = false;
            return true;
        });
    }

    private <T> T asked(Function<Consumer<byte[], byte[]>, T> question) {
        try {
            return reader.ask(question);
        } catch (KafkaException e) {
            throw new BrokerException(broker + " does not give what other products tell.", e);
        }
    }

    private static void goBack(Consumer<byte[], byte[]> open) {
        open.committed(open.assignment()).forEach((partition, confirmed) -> {
            if (confirmed == null) {
                open.seekToBeginning(List.of(partition));
            } else {
                open.seek(partition, confirmed);
            }
        });
    }

    private Consumer<byte[], byte[]> consumer() {
        return broker.consumer(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                broker.prefix() + "inbound",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MOST));
    }

    private void begin(Consumer<byte[], byte[]> fresh) {
        isUnconfirmed = false;
        fresh.subscribe(List.of(broker.name(Topic.INBOUND)));
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
