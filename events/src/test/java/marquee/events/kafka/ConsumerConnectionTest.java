package marquee.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class ConsumerConnectionTest {

    @Test
    void a_consumer_that_fails_and_cannot_be_closed_either_keeps_nobody_else_waiting() throws Exception {
        try (var connection = new ConsumerConnection(Unclosable::new, fresh -> {})) {
            assertThatThrownBy(() -> connection.ask(consumer -> {
                        throw new KafkaException("broken for this test");
                    }))
                    .hasMessage("broken for this test");

            var another = CompletableFuture.supplyAsync(() -> connection.ask(consumer -> "answered"));

            assertThat(another.get(10, TimeUnit.SECONDS)).isEqualTo("answered");
        }
    }

    @Test
    void an_interrupted_thread_closes_its_consumer_and_stays_interrupted() {
        var consumer = new NeedsCalm();
        try (var connection = new ConsumerConnection(() -> consumer, fresh -> {})) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> connection.ask(any -> {
                        throw new KafkaException("broken for this test");
                    }))
                    .hasMessage("broken for this test");
        }

        assertThat(Thread.interrupted()).isTrue();
        assertThat(consumer.wasCalm).isTrue();
    }

    private static final class Unclosable extends MockConsumer<byte[], byte[]> {

        Unclosable() {
            super("earliest");
        }

        @Override
        public void close(CloseOptions options) {
            throw new KafkaException("cannot be closed");
        }
    }

    private static final class NeedsCalm extends MockConsumer<byte[], byte[]> {

        private boolean wasCalm;

        NeedsCalm() {
            super("earliest");
        }

        @Override
        public void close(CloseOptions options) {
            wasCalm = !Thread.currentThread().isInterrupted();
        }
    }
}
