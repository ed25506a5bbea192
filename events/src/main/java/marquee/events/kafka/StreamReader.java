package marquee.events.kafka;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Asks a broker how far the stream, which runs elsewhere, has come: what it confirms at each of its checkpoints. Blocking;
 * thread-safe.
 */
public final class StreamReader implements AutoCloseable {

    private final KafkaBroker broker;
    private final ConsumerConnection connection;

    /** Connects when it is needed. */
    public StreamReader(KafkaBroker broker) {
        this.broker = broker;
        this.connection = new ConsumerConnection(
                () -> broker.consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, broker.streamGroup())), fresh -> {});
    }

    /**
     * As of now.
     *
     * @throws BrokerException when the broker does not answer
     */
    public StreamProgress progress() {
        try {
            return connection.ask(this::progress);
        } catch (KafkaException e) {
            throw new BrokerException(broker + " does not say how far the stream has come.", e);
        }
    }

    private StreamProgress progress(Consumer<byte[], byte[]> open) {
        var partitions = Set.copyOf(broker.partitions(open, Topic.EVENTS));
        Map<TopicPartition, OffsetAndMetadata> read = open.committed(partitions);
        Map<TopicPartition, Long> kept = open.beginningOffsets(partitions);
        long confirmed = 0;
        long behind = 0;
        for (Map.Entry<TopicPartition, Long> end : open.endOffsets(partitions).entrySet()) {
            @Nullable OffsetAndMetadata until = read.get(end.getKey());
            long from = until == null ? 0 : until.offset();
            confirmed += from;
            behind += Math.max(0, end.getValue() - Math.max(from, kept.getOrDefault(end.getKey(), 0L)));
        }
        return new StreamProgress(confirmed, behind);
    }

    @Override
    public void close() {
        connection.close();
    }
}
