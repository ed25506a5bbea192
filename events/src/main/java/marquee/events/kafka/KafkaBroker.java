package marquee.events.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Where a Kafka broker answers, and how our topics are called there.
 *
 * @param servers {@code host:port}, or several with commas: any of a cluster leads to all
 * @param prefix of every topic's name
 * @param patience how long one call may take
 */
public record KafkaBroker(String servers, String prefix, Duration patience) {

    /** What the names of our topics begin with, where nothing else is said. */
    public static final String PREFIX = "marquee.";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern SERVERS = Pattern.compile("[^,\\s/]+:[0-9]{1,5}(,[^,\\s/]+:[0-9]{1,5})*");

    /** @throws IllegalArgumentException with one sentence that shows the form wanted */
    public KafkaBroker {
        if (!SERVERS.matcher(servers).matches()) {
            throw new IllegalArgumentException(
                    "A Kafka broker is named as HOST:PORT, or several with commas, not \"" + servers + "\".");
        }
    }

    /** With our usual names of topics. */
    public static KafkaBroker at(String servers) {
        return new KafkaBroker(servers.replace(" ", ""), PREFIX, PATIENCE);
    }

    /** The same, with other names of topics. */
    public KafkaBroker withPrefix(String other) {
        return new KafkaBroker(servers, other, patience);
    }

    /** The same, waited for as long. */
    public KafkaBroker withPatience(Duration other) {
        return new KafkaBroker(servers, prefix, other);
    }

    /** The name of a topic. */
    public String name(Topic topic) {
        return prefix + topic.tag();
    }

    /** Under which name the broker keeps how far the stream has read: for people to look at, since checkpoints know it. */
    public String streamGroup() {
        return prefix + "stream";
    }

    /** What every client of it is told. */
    Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, patienceMillis());
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, patienceMillis());
        return settings;
    }

    /**
     * A consumer that sees only what was committed, and confirms only what it is told to.
     *
     * @param more settings beside these
     */
    Consumer<byte[], byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> settings = client();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * The pieces of a topic, as a consumer is told of them.
     *
     * @throws UnknownTopicOrPartitionException when there is no such topic
     */
    List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, Topic topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(name(topic)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("there is no topic " + name(topic));
        }
        return partitions;
    }

    /**
     * A producer whose records are acknowledged by all replicas.
     *
     * @param more settings beside these
     */
    Producer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = client();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * patienceMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patienceMillis());
        settings.putAll(more);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    int patienceMillis() {
        return Math.toIntExact(patience.toMillis());
    }

    @Override
    public String toString() {
        return "Kafka at " + servers;
    }
}
