package marquee.events.kafka;

import static marquee.events.kafka.TestBroker.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import marquee.events.machines.Trend;
import marquee.events.machines.TrendWeight;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrendingTopicTest {

    private static final KafkaBroker IMPATIENT = KafkaBroker.at("127.0.0.1:1").withPatience(Duration.ofMillis(100));

    @Test
    void the_newest_of_each_movie_counts_and_what_is_no_trend_holds_nothing_up() {
        KafkaBroker broker = TestBroker.withTopics(3);
        var few = new Trend(BigInteger.TEN, 1);
        var many = new Trend(BigInteger.TWO.pow(200), 1_000);
        try (var topic = new TrendingTopic(broker)) {
            topic.catchUp();
            assertThat(topic.trends()).isEmpty();

            TestBroker.send(
                    broker,
                    List.of(
                            record(broker, Topic.TRENDING, "603", TopicCodec.trend(few)),
                            record(broker, Topic.TRENDING, "nonsense", TopicCodec.trend(few)),
                            record(broker, Topic.TRENDING, "603", TopicCodec.trend(many)),
                            record(broker, Topic.TRENDING, "862", TopicCodec.trend(few))));
            topic.catchUp();
            assertThat(topic.trends()).isEqualTo(Map.of(603L, many, 862L, few));

            TestBroker.send(broker, List.of(record(broker, Topic.TRENDING, "603", null)));
            topic.catchUp();
            assertThat(topic.trends()).isEqualTo(Map.of(862L, few));
        }
    }

    @Test
    void who_waits_for_a_broker_that_fell_silent_gives_up_and_the_next_time_begins_anew() {
        var trend = new Trend(BigInteger.TEN, 1);
        var silent = saysThatOneRecordIsThere();
        var answering = saysThatOneRecordIsThere();
        answering.schedulePollTask(() -> answering.addRecord(new ConsumerRecord<>(
                IMPATIENT.name(Topic.TRENDING), 0, 0, TopicCodec.movieKey(603), TopicCodec.trend(trend))));
        var consumers = new ArrayDeque<Consumer<byte[], byte[]>>(List.of(silent, answering));

        try (var topic = new TrendingTopic(IMPATIENT, consumers::remove)) {
            assertThatThrownBy(topic::catchUp)
                    .isInstanceOfSatisfying(
                            BrokerException.class, e -> assertThat(e.isAway()).isTrue());
            assertThat(silent.closed()).isTrue();

            assertThat(topic.catchUp()).isTrue();
            assertThat(topic.trends()).isEqualTo(Map.of(603L, trend));
        }
    }

    private static MockConsumer<byte[], byte[]> saysThatOneRecordIsThere() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        String name = IMPATIENT.name(Topic.TRENDING);
        var partition = new TopicPartition(name, 0);
        consumer.updatePartitions(name, List.of(new PartitionInfo(name, 0, Node.noNode(), new Node[0], new Node[0])));
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, 1L));
        return consumer;
    }

    @Test
    void a_like_speaks_for_one_person_when_it_is_given_and_for_half_of_one_a_week_later() {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        var like = new Trend(TrendWeight.at(now), 1);

        assertThat(like.peopleAt(now)).isEqualTo(1);
        assertThat(like.peopleAt(now.plus(Duration.ofDays(7)))).isEqualTo(0.5, Offset.offset(1e-6));
    }
}
