package marquee.events.kafka;

import static marquee.events.kafka.TestBroker.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import marquee.events.machines.Trend;
import marquee.events.machines.TrendWeight;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrendingTopicTest {

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
    void a_like_speaks_for_one_person_when_it_is_given_and_for_half_of_one_a_week_later() {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        var like = new Trend(TrendWeight.at(now), 1);

        assertThat(like.peopleAt(now)).isEqualTo(1);
        assertThat(like.peopleAt(now.plus(Duration.ofDays(7)))).isEqualTo(0.5, Offset.offset(1e-6));
    }
}
