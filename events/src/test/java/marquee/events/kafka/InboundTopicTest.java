package marquee.events.kafka;

import static marquee.events.kafka.TestBroker.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboundTopicTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 40;

    private final KafkaBroker broker = TestBroker.withTopics(1);
    private final InboundTopic topic = new InboundTopic(broker);

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void what_was_taken_and_not_confirmed_comes_again() {
        tell(1, 2, 3);
        assertThat(taken(topic)).containsExactly(1, 2, 3);
        assertThat(taken(topic)).containsExactly(1, 2, 3);

        topic.confirm();
        tell(4, 5);
        assertThat(taken(topic)).containsExactly(4, 5);
        assertThat(taken(topic)).containsExactly(4, 5);

        topic.confirm();
        assertThat(topic.take()).isEmpty();
    }

    @Test
    void what_one_reader_did_not_confirm_comes_to_the_next() {
        tell(1, 2);
        assertThat(taken(topic)).containsExactly(1, 2);
        topic.close();

        try (var next = new InboundTopic(broker)) {
            assertThat(taken(next)).containsExactly(1, 2);
        }
    }

    @Test
    void who_closes_it_ends_the_take_that_waits() throws Exception {
        var isReading = new CountDownLatch(1);
        var reading = CompletableFuture.runAsync(() -> {
            while (true) {
                topic.take();
                isReading.countDown();
            }
        });
        assertThat(isReading.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        topic.close();
        assertThat(reading).failsWithin(PATIENCE).withThrowableThat().withCauseInstanceOf(BrokerException.class);
    }

    private void tell(int... events) {
        TestBroker.send(
                broker,
                IntStream.of(events)
                        .mapToObj(event -> record(broker, Topic.INBOUND, "1", new byte[] {(byte) event}))
                        .toList());
    }

    /** A reader that has just come waits until it is given its part. */
    private static List<Integer> taken(InboundTopic topic) {
        List<Integer> taken = List.of();
        for (int tries = 0; taken.isEmpty() && tries < TRIES; tries++) {
            taken = topic.take().stream().map(bytes -> (int) bytes[0]).toList();
        }
        return taken;
    }
}
