package marquee.events.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import marquee.events.machines.Trend;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trends of all movies in memory, as the topic has them: about a hundred bytes a movie that somebody lately spoke for.
 * Not thread-safe, but that any thread may close it.
 */
public final class TrendingTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TrendingTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaBroker broker;
    private final ConsumerConnection reader;
    private final Map<Long, Trend> trends = new HashMap<>();
    private boolean isMore;

    /** Connects when it is needed. */
    public TrendingTopic(KafkaBroker broker) {
        this(broker, () -> broker.consumer(Map.of()));
    }

    TrendingTopic(KafkaBroker broker, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.broker = broker;
        this.reader = new ConsumerConnection(consumers, this::begin);
    }

    /** The trends by movie, as of the last time that one caught up. */
    public Map<Long, Trend> trends() {
        return trends;
    }

    /**
     * Takes in what stands in the topic at this moment. Blocking; ends early when the thread is interrupted.
     *
     * @return whether that is more than there was
     * @throws BrokerException when the broker does not answer, or falls silent for as long as one waits for it; the next call
     *     connects anew
     */
    public boolean catchUp() {
        try {
            isMore = false;
            return reader.ask(this::catchUp);
        } catch (KafkaException e) {
            throw new BrokerException(broker + " does not say what trends.", e);
        }
    }

    private boolean catchUp(Consumer<byte[], byte[]> open) {
        Map<TopicPartition, Long> ends = open.endOffsets(open.assignment());
        Instant heard = Instant.now();
        while (ends.entrySet().stream().anyMatch(end -> open.position(end.getKey()) < end.getValue())) {
            var come = open.poll(POLL);
            come.forEach(this::take);
            if (!come.isEmpty()) {
                isMore = true;
                heard = Instant.now();
            } else if (Instant.now().isAfter(heard.plus(broker.patience()))) {
                throw new TimeoutException("nothing more of " + broker.name(Topic.TRENDING) + " came");
            }
        }
        return isMore;
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

    /** Whoever was not there meanwhile takes all of it: what went may have gone without a trace. */
    private void begin(Consumer<byte[], byte[]> fresh) {
        List<TopicPartition> partitions = broker.partitions(fresh, Topic.TRENDING);
        trends.clear();
        isMore = true;
        fresh.assign(partitions);
        fresh.seekToBeginning(partitions);
    }

    /** For good. */
    @Override
    public void close() {
        reader.close();
    }
}
