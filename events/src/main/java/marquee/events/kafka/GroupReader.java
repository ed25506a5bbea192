package marquee.events.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Reads a topic together with all others of one name, each some of its pieces. What was taken and not confirmed comes again.
 * Blocking, within bounds; one call at a time, but that any thread may close it. Methods fail with {@link BrokerException} when
 * the broker does not do it; the next call connects anew.
 */
final class GroupReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST = 500;

    private final KafkaBroker broker;
    private final Topic topic;
    private final ConsumerConnection connection;
    private boolean isUnconfirmed;

    /** Under the name of the topic; connects when it is needed. */
    GroupReader(KafkaBroker broker, Topic topic) {
        this.broker = broker;
        this.topic = topic;
        this.connection = new ConsumerConnection(this::consumer, this::begin);
    }

    /** The next after what was confirmed, of each piece in its order; none where none has come. */
    List<ConsumerRecord<byte[], byte[]>> take() {
        return asked(open -> {
            if (isUnconfirmed) {
                goBack(open);
            }
            List<ConsumerRecord<byte[], byte[]>> taken = new ArrayList<>();
            open.poll(POLL).forEach(taken::add);
            isUnconfirmed = !taken.isEmpty();
            return taken;
        });
    }

    /** Says that everything that was taken is done with. */
    void confirm() {
        asked(open -> {
            open.commitSync();
            isUnconfirmed = false;
            return true;
        });
    }

    private <T> T asked(Function<Consumer<byte[], byte[]>, T> question) {
        try {
            return connection.ask(question);
        } catch (KafkaException e) {
            throw new BrokerException(broker + " does not give what stands in " + broker.name(topic) + ".", e);
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
                broker.name(topic),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MOST));
    }

    private void begin(Consumer<byte[], byte[]> fresh) {
        isUnconfirmed = false;
        fresh.subscribe(List.of(broker.name(topic)));
    }

    /** For good. */
    @Override
    public void close() {
        connection.close();
    }
}
