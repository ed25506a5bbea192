package marquee.events.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marquee.events.Event;
import marquee.events.EventType;

/** Hands over a store's events person by person, each with all of theirs; holds one person's at a time. Blocks. */
public final class EventsByPerson {

    private final PersonReader reader;
    private final List<Event> ofOne = new ArrayList<>();

    private EventsByPerson(PersonReader reader) {
        this.reader = reader;
    }

    /** Takes what is known of one person. */
    @FunctionalInterface
    public interface PersonReader {
        /**
         * Takes it.
         *
         * @param events in the order of their times, at least one
         */
        void read(long person, List<Event> events);
    }

    /** Reads what came after one watermark, up to another. */
    public static void read(
            InteractionStore store, long after, long watermark, Set<EventType> types, PersonReader reader) {
        var byPerson = new EventsByPerson(reader);
        store.readByPerson(after, watermark, types, byPerson::take);
        byPerson.end();
    }

    private void take(Event event) {
        if (!ofOne.isEmpty() && !ofOne.getLast().personId().equals(event.personId())) {
            end();
        }
        ofOne.add(event);
    }

    private void end() {
        if (!ofOne.isEmpty()) {
            reader.read(ofOne.getFirst().personId().orElseThrow(), List.copyOf(ofOne));
            ofOne.clear();
        }
    }
}
