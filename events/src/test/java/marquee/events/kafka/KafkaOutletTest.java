package marquee.events.kafka;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import marquee.catalog.Stars;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.postgres.OutboxRelay;
import marquee.events.postgres.Relayed;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;
import marquee.events.wire.TopicWire.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** From the outbox to a real broker. */
class KafkaOutletTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Action LIKE = new Action.Rated(603, new Stars(4.5));

    private final Postgres postgres = TestDatabase.fresh();
    private final KafkaBroker broker = TestBroker.withTopics(4);

    @Test
    void everything_that_waits_arrives_once_and_each_person_s_events_in_their_order() throws Exception {
        var random = new Random(16);
        List<Event> events = IntStream.range(0, 2_500)
                .mapToObj(place -> Event.by(1L + random.nextInt(40), NOON.plusSeconds(random.nextInt(9_999)), LIKE))
                .toList();
        write(events);

        try (var outlet = new KafkaOutlet(broker);
                var relay = OutboxRelay.into(outlet, postgres)) {
            Relayed done;
            do {
                done = relay.relay();
            } while (done.taken() > 0);
            assertThat(relay.backlog().events()).isZero();
        }

        var arrived = TestBroker.decided(broker, Topic.EVENTS);
        assertThat(arrived).hasSize(events.size());
        assertThat(idsByPerson(arrived.stream().map(KafkaOutletTest::event).toList()))
                .isEqualTo(idsByPerson(events));
        assertThat(arrived)
                .allSatisfy(record -> assertThat(new String(record.key(), StandardCharsets.UTF_8))
                        .isEqualTo(String.valueOf(event(record).personId().getAsLong())));
    }

    @Test
    void who_is_signed_out_travels_under_the_answer_or_under_nothing() {
        try (var outlet = new KafkaOutlet(broker)) {
            outlet.deliver(List.of(
                    EventCodec.encode(nobody(new Action.Clicked(603, Optional.of("a"), OptionalInt.empty()))),
                    EventCodec.encode(nobody(new Action.Searched(Optional.empty(), 3)))));
        }

        assertThat(TestBroker.decided(broker, Topic.EVENTS))
                .extracting(record -> record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("answer a", "");
    }

    @Test
    void what_is_no_event_goes_to_the_dead_letters_with_its_cause_and_holds_nothing_up() throws Exception {
        write(List.of(Event.by(1, NOON, LIKE)));
        writeBytes(List.of(new byte[] {1, 2, 3}));
        write(List.of(Event.by(1, NOON, LIKE)));

        try (var outlet = new KafkaOutlet(broker);
                var relay = OutboxRelay.into(outlet, postgres)) {
            assertThat(relay.relay()).isEqualTo(new Relayed(3, 2, 1, 0, Instant.EPOCH));
        }

        assertThat(TestBroker.decided(broker, Topic.EVENTS)).hasSize(2);
        var letter = DeadLetter.parseFrom(
                TestBroker.decided(broker, Topic.DEAD_LETTERS).getFirst().value());
        assertThat(letter.getCause()).contains("broken bytes");
        assertThat(letter.getEvent().toByteArray()).containsExactly(1, 2, 3);
    }

    @Test
    void while_the_broker_is_away_everything_waits_in_the_outbox() throws Exception {
        write(List.of(Event.by(1, NOON, LIKE), Event.by(2, NOON, LIKE)));
        var away = new KafkaBroker("127.0.0.1:1", broker.prefix(), Duration.ofMillis(200));

        try (var outlet = new KafkaOutlet(away);
                var relay = OutboxRelay.into(outlet, postgres)) {
            assertThatThrownBy(relay::relay)
                    .isInstanceOfSatisfying(
                            BrokerException.class, e -> assertThat(e.isAway()).isTrue())
                    .hasMessageContaining("they wait in the outbox");
            assertThat(relay.backlog().events()).isEqualTo(2);
        }
        try (var outlet = new KafkaOutlet(broker);
                var relay = OutboxRelay.into(outlet, postgres)) {
            assertThat(relay.relay()).isEqualTo(new Relayed(2, 2, 0, 0, Instant.EPOCH));
        }
        assertThat(TestBroker.decided(broker, Topic.EVENTS)).hasSize(2);
    }

    @Test
    void of_a_batch_that_fails_halfway_nothing_is_seen() {
        byte[] first = EventCodec.encode(Event.by(1, NOON, LIKE));
        byte[] second = EventCodec.encode(Event.by(1, NOON, LIKE));
        try (var outlet = new KafkaOutlet(broker)) {
            assertThatThrownBy(() -> outlet.deliver(Arrays.asList(first, null, second)))
                    .isInstanceOf(NullPointerException.class);
            outlet.deliver(List.of(first, second));
        }

        assertThat(TestBroker.decided(broker, Topic.EVENTS))
                .extracting(ConsumerRecord::value)
                .containsExactly(first, second);
    }

    private void write(List<Event> events) throws SQLException {
        writeBytes(events.stream().map(EventCodec::encode).toList());
    }

    private void writeBytes(List<byte[]> events) throws SQLException {
        try (var connection = TestDatabase.connect(postgres);
                var insert = connection.prepareStatement("INSERT INTO outbox (event_id, event) VALUES (?, ?)")) {
            for (byte[] event : events) {
                insert.setObject(1, UUID.randomUUID());
                insert.setBytes(2, event);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Map<Long, List<UUID>> idsByPerson(List<Event> events) {
        return new TreeMap<>(events.stream()
                .collect(groupingBy(event -> event.personId().getAsLong(), mapping(Event::id, toList()))));
    }

    private static Event nobody(Action action) {
        return new Event(UUID.randomUUID(), OptionalLong.empty(), NOON, action);
    }

    private static Event event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return EventCodec.decode(record.value());
        } catch (UnreadableEventException e) {
            throw new AssertionError(e);
        }
    }
}
