package marquee.events.kafka;

import static marquee.events.kafka.TestBroker.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StreamReaderTest {

    private static final byte[] EVENT = {1};

    @Test
    void what_the_stream_has_not_confirmed_is_behind() {
        KafkaBroker broker = TestBroker.withTopics(1);
        try (var stream = new StreamReader(broker)) {
            assertThat(stream.progress()).isEqualTo(new StreamProgress(0, 0));

            TestBroker.send(
                    broker,
                    List.of(
                            record(broker, Topic.EVENTS, "1", EVENT),
                            record(broker, Topic.EVENTS, "2", EVENT),
                            record(broker, Topic.EVENTS, "3", EVENT)));
            assertThat(stream.progress()).isEqualTo(new StreamProgress(0, 3));

            confirm(broker, 2);
            assertThat(stream.progress()).isEqualTo(new StreamProgress(2, 1));
        }
    }

    @Test
    void a_broker_that_is_not_there_is_said() {
        try (var stream = new StreamReader(KafkaBroker.at("127.0.0.1:1").withPatience(Duration.ofMillis(300)))) {
            assertThatThrownBy(stream::progress)
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining("127.0.0.1:1");
        }
    }

    private static void confirm(KafkaBroker broker, long offset) {
        try (var consumer = broker.consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, broker.streamGroup()))) {
            consumer.commitSync(
                    Map.of(new TopicPartition(broker.name(Topic.EVENTS), 0), new OffsetAndMetadata(offset)));
        }
    }
}
