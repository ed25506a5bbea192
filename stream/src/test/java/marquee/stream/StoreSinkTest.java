package marquee.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.EventType;
import marquee.events.schema.EventCodec;
import marquee.events.store.InteractionStore;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreSinkTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Action LIKE = new Action.Rated(603, new Stars(5));
    private static final List<String> TOLD = new ArrayList<>();

    @BeforeEach
    void forget() {
        TOLD.clear();
    }

    @Test
    void a_checkpoint_waits_for_what_is_not_kept_yet_and_a_thousand_do_not_wait_for_it() throws Exception {
        var writer = writer();
        for (Event event :
                IntStream.range(0, 1_001).mapToObj(i -> Event.by(i, NOON, LIKE)).toList()) {
            writer.write(EventCodec.encode(event), null);
        }
        assertThat(TOLD).containsExactly("append 1000");
        writer.flush(false);
        writer.flush(false);
        writer.close();

        assertThat(TOLD).containsExactly("append 1000", "append 1", "close");
    }

    @Test
    void who_is_erased_is_forgotten_by_the_store_too() throws Exception {
        var writer = writer();
        writer.write(EventCodec.encode(Event.by(1, NOON, LIKE)), null);
        writer.write(EventCodec.encode(Event.by(1, NOON, new Action.Erased())), null);
        writer.close();

        assertThat(TOLD).containsExactly("append 2", "erase 1", "close");
    }

    private static SinkWriter<byte[]> writer() {
        return new StoreSink(Memory::new).writer();
    }

    /** Tells what it was asked for. */
    private static final class Memory implements InteractionStore {

        @Override
        public String name() {
            return "memory";
        }

        @Override
        public void append(List<Event> events) {
            TOLD.add("append " + events.size());
        }

        @Override
        public void erase(long personId) {
            TOLD.add("erase " + personId);
        }

        @Override
        public void close() {
            TOLD.add("close");
        }

        @Override
        public long watermark() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(long watermark, Set<EventType> types, Consumer<Event> reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long readByPerson(long after, long watermark, Set<EventType> types, Consumer<Event> reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long readOf(long personId, Consumer<Event> reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Trace trace(long personId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long people(EventType type, Instant since) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long expire(EventType type, Instant before) {
            throw new UnsupportedOperationException();
        }
    }
}
