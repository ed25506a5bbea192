package marquee.events.store;

import java.util.Optional;
import marquee.events.Event;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a store has kept. What cannot be read any more is passed over and counted, so that it holds nothing up. */
public final class StoredEvents {

    private static final Logger LOG = LoggerFactory.getLogger(StoredEvents.class);

    private long passedOver;

    /** The event that the bytes hold; the log tells of the first that hold none. */
    public Optional<Event> read(byte[] bytes) {
        try {
            return Optional.of(EventCodec.decode(bytes));
        } catch (UnreadableEventException e) {
            if (passedOver == 0) {
                LOG.warn("An event of the store cannot be read and is passed over", e);
            }
            passedOver++;
            return Optional.empty();
        }
    }

    /** How many could not be read. */
    public long passedOver() {
        return passedOver;
    }
}
