package marquee.events.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A Kafka broker, its own controller, in this process: started by the first test that asks, and shared by all. */
public final class TestBroker {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final AtomicInteger USES = new AtomicInteger();

    private TestBroker() {}

    /** The broker, with names of topics that nobody else has; the topics are the caller's to make. */
    public static KafkaBroker fresh() {
        return new KafkaBroker(Running.SERVERS, "test" + USES.incrementAndGet() + ".", PATIENCE);
    }

    /** The same with small topics of all our names, which are quickly made. */
    public static KafkaBroker withTopics(int partitions) {
        KafkaBroker broker = fresh();
        makeTopics(broker, partitions);
        return broker;
    }

    /** Makes small topics of all our names. */
    public static void makeTopics(KafkaBroker broker, int partitions) {
        try (var admin = Admin.create(broker.client())) {
            var topics = Arrays.stream(Topic.values())
                    .map(topic -> new NewTopic(broker.name(topic), Optional.of(partitions), Optional.empty()))
                    .toList();
            admin.createTopics(topics).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it answers. */
    public static boolean isWell(KafkaBroker broker) {
        try (var admin = Admin.create(broker.withPatience(Duration.ofSeconds(2)).client())) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same as {@link #records}, once it is decided of everything that was written whether it counts: a commit is done before
     * every partition has been told of it.
     */
    public static List<ConsumerRecord<byte[], byte[]>> decided(KafkaBroker broker, Topic topic) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isDecided(broker, topic)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("A transaction is left open in " + broker.name(topic) + ".");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return records(broker, topic);
    }

    /** Whether no transaction is left open in a topic. */
    public static boolean isDecided(KafkaBroker broker, Topic topic) {
        return ends(broker, topic, "read_committed").equals(ends(broker, topic, "read_uncommitted"));
    }

    private static Map<TopicPartition, Long> ends(KafkaBroker broker, Topic topic, String isolation) {
        try (var consumer = consumer(broker, isolation)) {
            return consumer.endOffsets(broker.partitions(consumer, topic));
        }
    }

    /** What has been committed to a topic; of a partition in its order. */
    public static List<ConsumerRecord<byte[], byte[]>> records(KafkaBroker broker, Topic topic) {
        try (var consumer = consumer(broker, "read_committed")) {
            var partitions = broker.partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static Consumer<byte[], byte[]> consumer(KafkaBroker broker, String isolation) {
        return broker.consumer(Map.of("isolation.level", isolation));
    }

    /** Writes records to a topic and waits until they are there. */
    public static void send(KafkaBroker broker, List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = broker.producer(Map.of())) {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A record for {@link #send}. */
    public static ProducerRecord<byte[], byte[]> record(
            KafkaBroker broker, Topic topic, String key, byte @Nullable [] value) {
        return new ProducerRecord<>(broker.name(topic), key.getBytes(StandardCharsets.UTF_8), value);
    }

    /** Started when it is first looked at. */
    private static final class Running {

        static final String SERVERS = start();

        private static String start() {
            try {
                int port = BrokerServer.freePort();
                BrokerServer.start(Files.createTempDirectory("kafka"), port, BrokerServer.freePort());
                return "127.0.0.1:" + port;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
