package marquee.events.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marquee.events.machines.Trend;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trends of all movies in memory, as the topic has them: about a hundred bytes a movie that somebody lately spoke for.
 * Not thread-safe.
 */
public final class TrendingTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TrendingTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaBroker broker;
    private final Map<Long, Trend> trends = new HashMap<>();
    private @Nullable Consumer<byte[], byte[]> consumer;

    /** Connects when it is needed. */
    public TrendingTopic(KafkaBroker broker) {
        this.broker = broker;
    }

    /** The trends by movie, as of the last time that one caught up. */
    public Map<Long, Trend> trends() {
        return trends;
    }

    /**
     * Takes in what stands in the topic at this moment. Blocking; ends early when the thread is interrupted.
     *
     * @return whether that is more than there was
     * @throws BrokerException when the broker does not answer; the next call connects anew
     */
    public boolean catchUp() {
        boolean isDone = false;
        boolean isMore = consumer == null;
        try {
            Consumer<byte[], byte[]> open = connected();
            Map<TopicPartition, Long> ends = open.endOffsets(open.assignment());
            while (ends.entrySet().stream().anyMatch(end -> open.position(end.getKey()) < end.getValue())) {
                var come = open.poll(POLL);
                come.forEach(this::take);
                isMore |= !come.isEmpty();
            }
            isDone = true;
            return isMore;
        } catch (KafkaException e) {
            throw new BrokerException(broker + " does not say what trends.", e);
        } finally {
            if (!isDone) {
                close();
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            long movieId = TopicCodec.movieId(record.key());
            if (record.value() == null) {
                trends.remove(movieId);
            } else {
                trends.put(movieId, TopicCodec.trend(record.value()));
            }
        } catch (NumberFormatException | InvalidProtocolBufferException e) {
            LOG.error("{} holds what is no trend, at {}", record.topic(), record.offset(), e);
        }
    }

    private Consumer<byte[], byte[]> connected() {
        Consumer<byte[], byte[]> open = consumer;
        if (open == null) {
            open = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
            consumer = open;
            List<TopicPartition> partitions = open.partitionsFor(broker.name(Topic.TRENDING)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new UnknownTopicOrPartitionException("there is no topic " + broker.name(Topic.TRENDING));
            }
            // What went meanwhile may have gone without a trace.
            trends.clear();
            open.assign(partitions);
            open.seekToBeginning(partitions);
        }
        return open;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = broker.client();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    @Override
    public void close() {
        Consumer<byte[], byte[]> open = consumer;
        consumer = null;
        if (open != null) {
            open.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }
}
