package marquee.events.machines;

import java.util.Optional;
import marquee.events.Action;
import marquee.events.Event;

/** Under what events travel and states are kept: what has one key has one order, and no state is changed by two of them. */
public final class EventKey {

    private EventKey() {}

    /** The person, or the answer that somebody signed out looks at; empty for whoever cannot be told from others. */
    public static Optional<String> of(Event event) {
        return person(event).or(() -> answer(event.action()).map(id -> "answer " + id));
    }

    /** The person's number. */
    static Optional<String> person(Event event) {
        return event.personId().isPresent()
                ? Optional.of(Long.toString(event.personId().getAsLong()))
                : Optional.empty();
    }

    private static Optional<String> answer(Action action) {
        return switch (action) {
            case Action.Exposed exposed -> Optional.of(exposed.recommendationId());
            case Action.Clicked clicked -> clicked.recommendationId();
            case Action.Played played -> played.recommendationId();
            default -> Optional.empty();
        };
    }
}
