package marquee.events.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import marquee.events.Event;
import marquee.events.EventType;

/**
 * Every event once, for whoever learns from them. Blocking; not thread-safe. Methods fail with {@link StoreException} when
 * the store does not answer.
 */
public interface InteractionStore extends AutoCloseable {

    /** What kind of store it is, in a word: watermarks of different stores do not compare. */
    String name();

    /** Keeps events; those that are there already, by their ids, change nothing. */
    void append(List<Event> events);

    /** A point up to which nothing is added any more: what is read up to it today is read up to it tomorrow. */
    long watermark();

    /**
     * Reads events of some kinds up to a watermark, in the order of their times and, of those of one time, of their ids. The
     * same watermark gives the same events, but for those whose time or person has gone.
     *
     * @return how many could not be read and were passed over
     */
    long read(long watermark, Set<EventType> types, Consumer<Event> reader);

    /**
     * Reads the same person by person, by ascending ids, and of each in that order; what is nobody's is left out. The store puts
     * them in order, so that neither side need hold more than one person's.
     *
     * @return how many could not be read and were passed over
     */
    default long readByPerson(long watermark, Set<EventType> types, Consumer<Event> reader) {
        return readByPerson(0, watermark, types, reader);
    }

    /** The same of what came after an earlier watermark; 0 is before all. */
    long readByPerson(long after, long watermark, Set<EventType> types, Consumer<Event> reader);

    /**
     * Reads all that is kept of one person, in the order of times, whatever kind it is.
     *
     * @return how many could not be read and were passed over
     */
    long readOf(long personId, Consumer<Event> reader);

    /** What is left of somebody. */
    Trace trace(long personId);

    /**
     * What is left of somebody.
     *
     * @param isErased whether it is kept that they were erased, so that nothing of theirs that comes late is kept
     * @param events how many others are kept of them
     */
    record Trace(boolean isErased, long events) {

        /** Whether nothing but that is kept. */
        public boolean isClean() {
            return isErased && events == 0;
        }
    }

    /** How many people there are of whom it is kept that they did something of a kind since a time. */
    long people(EventType type, Instant since);

    /** Forgets a person: nothing of theirs is kept but that they were erased. */
    void erase(long personId);

    /**
     * Drops events of a kind from before a time.
     *
     * @return how many
     */
    long expire(EventType type, Instant before);

    @Override
    void close();
}
