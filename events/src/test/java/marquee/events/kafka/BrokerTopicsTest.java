package marquee.events.kafka;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.events.EventType;
import marquee.events.retention.Retention;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class BrokerTopicsTest {

    @Test
    void topics_are_made_once_and_then_are_there() {
        KafkaBroker broker = TestBroker.fresh();
        try (var topics = new BrokerTopics(broker)) {
            assertThatThrownBy(topics::require)
                    .hasMessageContaining(broker.name(Topic.EVENTS))
                    .hasMessageContaining("./marquee topics");

            assertThat(topics.create(Optional.empty()))
                    .hasSize(Topic.values().length)
                    .allMatch(TopicState::isNew);
            assertThat(topics.create(Optional.empty()))
                    .hasSize(Topic.values().length)
                    .allSatisfy(topic -> {
                        assertThat(topic.isNew()).isFalse();
                        assertThat(topic.differences()).isEmpty();
                    });
            topics.require();
        }
    }

    @Test
    void what_differs_is_said_and_left_as_it_is() throws Exception {
        KafkaBroker broker = TestBroker.fresh();
        String name = broker.name(Topic.TRENDING);
        try (var topics = new BrokerTopics(broker);
                var admin = Admin.create(broker.client())) {
            topics.create(Optional.empty());
            admin.createPartitions(Map.of(name, NewPartitions.increaseTo(7)))
                    .all()
                    .get();
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, name),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();

            // A broker says a moment later what it was told.
            Instant end = Instant.now().plusSeconds(10);
            String said;
            do {
                said = differences(topics);
            } while (!said.contains("delete") && Instant.now().isBefore(end));
            assertThat(said)
                    .hasLineCount(1)
                    .contains(name, "partitions 7 instead of 6", "cleanup.policy delete instead of compact");
            assertThat(differences(topics)).isEqualTo(said);
        }
    }

    private static String differences(BrokerTopics topics) {
        return topics.create(Optional.empty()).stream()
                .filter(topic -> !topic.differences().isEmpty())
                .map(TopicState::toString)
                .collect(joining("\n"));
    }

    @Test
    void no_event_is_longer_on_the_broker_than_it_may_be_kept() {
        Duration onTheBroker = Topic.EVENTS.retention().orElseThrow();
        var retention = Retention.read();

        assertThat(Arrays.stream(EventType.values()).flatMap(type -> retention.of(type).stream()))
                .isNotEmpty()
                .allSatisfy(kept -> assertThat(kept).isGreaterThanOrEqualTo(onTheBroker));
        assertThat(Topic.INBOUND.retention()).contains(onTheBroker);
    }

    @Test
    void a_broker_that_is_away_is_named_and_one_that_is_none_too() {
        var nowhere = new KafkaBroker("127.0.0.1:1", "test.", Duration.ofMillis(200));
        try (var topics = new BrokerTopics(nowhere)) {
            assertThatThrownBy(topics::require)
                    .isInstanceOfSatisfying(
                            BrokerException.class,
                            away -> assertThat(away.isAway()).isTrue())
                    .hasMessageContaining("127.0.0.1:1")
                    .hasMessageContaining("--kafka");
        }
        assertThatThrownBy(() -> KafkaBroker.at("localhost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HOST:PORT");
    }
}
