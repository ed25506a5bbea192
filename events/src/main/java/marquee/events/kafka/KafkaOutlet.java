package marquee.events.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import marquee.events.Event;
import marquee.events.machines.EventKey;
import marquee.events.postgres.Outlet;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events to the topic of events, those of one person to one partition. What is given together is one transaction of
 * Kafka, acknowledged by all replicas: of a batch that failed halfway nothing is seen, so that giving it again changes no
 * order.
 */
public final class KafkaOutlet implements Outlet {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaOutlet.class);

    /** So long a killed process may keep others from reading on. */
    private static final int TRANSACTION_MILLIS = 30_000;

    private final KafkaBroker broker;

    /** One name as long as this lives: whoever connects by it again ends what was left open. */
    private final String transactions;

    private @Nullable Producer<byte[], byte[]> producer;

    /** Connects when it is needed. */
    public KafkaOutlet(KafkaBroker broker) {
        this.broker = broker;
        this.transactions = broker.prefix() + "relay-" + UUID.randomUUID();
    }

    /** @throws BrokerException when the broker does not take them; the next call connects anew */
    @Override
    public int deliver(List<byte[]> events) {
        boolean isDone = false;
        try {
            Producer<byte[], byte[]> open = connected();
            open.beginTransaction();
            int unreadable = 0;
            for (byte[] event : events) {
                unreadable += send(open, event);
            }
            open.commitTransaction();
            isDone = true;
            return unreadable;
        } catch (KafkaException | ExecutionException e) {
            throw new BrokerException(broker + " does not take events; they wait in the outbox.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("Interrupted while sending events to " + broker + ".", e);
        } finally {
            if (!isDone) {
                close();
            }
        }
    }

    /** What has failed already fails now: to begin with each of the others would take as long. */
    private int send(Producer<byte[], byte[]> open, byte[] bytes) throws ExecutionException, InterruptedException {
        int unreadable = 0;
        ProducerRecord<byte[], byte[]> record;
        try {
            record = record(EventCodec.decode(bytes), bytes);
        } catch (UnreadableEventException e) {
            LOG.error("What is no event went to the dead letters", e);
            record = new ProducerRecord<>(
                    broker.name(Topic.DEAD_LETTERS), TopicCodec.deadLetter(String.valueOf(e.getMessage()), bytes));
            unreadable = 1;
        }
        var sent = open.send(record);
        if (sent.isDone()) {
            sent.get();
        }
        return unreadable;
    }

    private ProducerRecord<byte[], byte[]> record(Event event, byte[] bytes) {
        String topic = broker.name(Topic.EVENTS);
        return EventKey.of(event)
                .map(key -> new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), bytes))
                .orElseGet(() -> new ProducerRecord<>(topic, bytes));
    }

    private Producer<byte[], byte[]> connected() {
        Producer<byte[], byte[]> open = producer;
        if (open == null) {
            open = broker.producer(settings());
            producer = open;
            open.initTransactions();
        }
        return open;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                transactions,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                TRANSACTION_MILLIS,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4");
    }

    /** Leaves the broker; what was under way is undone. */
    @Override
    public void close() {
        Producer<byte[], byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
