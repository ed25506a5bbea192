package marquee.stream;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;
import marquee.events.store.InteractionStore;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Keeps events in a store for learning. A checkpoint waits until those before it are kept; after a failure some come again,
 * which changes nothing there.
 */
final class StoreSink implements Sink<byte[]> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1_000;

    private final Opener opener;

    StoreSink(Opener opener) {
        this.opener = opener;
    }

    @Override
    public SinkWriter<byte[]> createWriter(WriterInitContext context) {
        return writer();
    }

    SinkWriter<byte[]> writer() {
        return new Writer(opener.open());
    }

    /** Connects to the store, wherever the job runs. */
    @FunctionalInterface
    interface Opener extends Serializable {
        InteractionStore open();
    }

    /** Of one parallel part. */
    private static final class Writer implements SinkWriter<byte[]> {

        private final InteractionStore store;
        private final List<Event> waiting = new ArrayList<>();

        Writer(InteractionStore store) {
            this.store = store;
        }

        @Override
        public void write(byte[] bytes, Context context) {
            Event event = event(bytes);
            waiting.add(event);
            if (event.action() instanceof Action.Erased) {
                flush(false);
                store.erase(event.personId().orElseThrow());
            } else if (waiting.size() >= MOST) {
                flush(false);
            }
        }

        @Override
        public void flush(boolean isEnd) {
            if (!waiting.isEmpty()) {
                store.append(waiting);
                waiting.clear();
            }
        }

        @Override
        public void close() {
            store.close();
        }

        private static Event event(byte[] bytes) {
            try {
                return EventCodec.decode(bytes);
            } catch (UnreadableEventException e) {
                throw new IllegalStateException("what was an event before is none any more", e);
            }
        }
    }
}
