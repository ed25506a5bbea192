package marquee.events.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * What other products tell: several readers share the topic, each has some of its pieces. What was taken and not confirmed
 * comes again. Blocking, within bounds; one call at a time. Methods fail with {@link BrokerException} when the broker does
 * not do it; the next call connects anew, and begins after what was last confirmed.
 */
public final class InboundTopic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final int MOST = 500;

    private final KafkaBroker broker;
    private @Nullable Consumer<byte[], byte[]> consumer;
    private @Nullable Producer<byte[], byte[]> producer;

    /** Connects when it is needed. */
    public InboundTopic(KafkaBroker broker) {
        this.broker = broker;
    }

    /** The next, each person's in their order; none where none has come. */
    public List<byte[]> take() {
        return asked(() -> {
            List<byte[]> told = new ArrayList<>();
            reader().poll(POLL).forEach(record -> told.add(record.value() == null ? new byte[0] : record.value()));
            return told;
        });
    }

    /** Says that everything that was taken is done with. */
    public void confirm() {
        asked(() -> {
            reader().commitSync();
            return true;
        });
    }

    /** Puts something aside that cannot be handled. */
    public void bury(byte[] event, String cause) {
        asked(() -> writer().send(
                        new ProducerRecord<>(broker.name(Topic.DEAD_LETTERS), TopicCodec.deadLetter(cause, event)))
                .get());
    }

    private Consumer<byte[], byte[]> reader() {
        Consumer<byte[], byte[]> open = consumer;
        if (open == null) {
            Map<String, Object> settings = broker.client();
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, broker.prefix() + "inbound");
            settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
            settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
            settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST);
            open = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            consumer = open;
            open.subscribe(List.of(broker.name(Topic.INBOUND)));
        }
        return open;
    }

    private Producer<byte[], byte[]> writer() {
        Producer<byte[], byte[]> open = producer;
        if (open == null) {
            Map<String, Object> settings = broker.client();
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * broker.patienceMillis());
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, broker.patienceMillis());
            open = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    private <T> T asked(Call<T> call) {
        boolean isDone = false;
        try {
            T answer = call.answer();
            isDone = true;
            return answer;
        } catch (KafkaException | ExecutionException e) {
            throw new BrokerException(broker + " does not give what other products tell.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("Interrupted while asking " + broker + ".", e);
        } finally {
            if (!isDone) {
                close();
            }
        }
    }

    @Override
    public void close() {
        Consumer<byte[], byte[]> reader = consumer;
        consumer = null;
        Producer<byte[], byte[]> writer = producer;
        producer = null;
        if (reader != null) {
            reader.close(CloseOptions.timeout(CLOSING));
        }
        if (writer != null) {
            writer.close(CLOSING);
        }
    }

    /** Something that the broker is asked for. */
    @FunctionalInterface
    private interface Call<T> {
        T answer() throws ExecutionException, InterruptedException;
    }
}
