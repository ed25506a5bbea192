package marquee.events.machines;

import java.util.Optional;
import marquee.events.Event;

/** Under what states are kept. */
final class Keys {

    private Keys() {}

    /** The person's number. */
    static Optional<String> person(Event event) {
        return event.personId().isPresent()
                ? Optional.of(Long.toString(event.personId().getAsLong()))
                : Optional.empty();
    }
}
