package marquee.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import marquee.catalog.Stars;

/** One event of each kind, always the same. */
public final class EventSamples {

    private static final String ANSWER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    private EventSamples() {}

    /** The event of a kind. */
    public static Event of(EventType type) {
        return Objects.requireNonNull(all().get(type));
    }

    private static Map<EventType, Event> all() {
        var events = new LinkedHashMap<EventType, Event>();
        List<Action> actions = List.of(
                new Action.Rated(862, new Stars(4.5)),
                new Action.RatingRemoved(862),
                new Action.Clicked(603, Optional.of(ANSWER), OptionalInt.of(3)),
                new Action.Exposed(
                        ANSWER,
                        "for_you",
                        Optional.of("20261126-1200"),
                        "control",
                        "two_tower",
                        List.of(new Shown(603, 1, 1), new Shown(1_000_000_000_078L, 20, 0.125))),
                new Action.Played(603, Optional.empty(), OptionalInt.of(5_400)),
                new Action.NotInterested(78, false),
                new Action.Seen(78, true),
                new Action.WatchlistChanged(280, false),
                new Action.Searched(Optional.of("der himmel über berlin"), 2),
                new Action.RecommendationRequested("trending", Optional.empty()),
                new Action.Imported("letterboxd", 212),
                new Action.Erased());
        for (Action action : actions) {
            var type = EventType.of(action);
            events.put(
                    type,
                    new Event(
                            new UUID(0x0123456789abcdefL, events.size()),
                            type == EventType.CLICKED ? OptionalLong.empty() : OptionalLong.of(1_000_000_001),
                            Instant.parse("2026-11-26T22:30:00.123456Z"),
                            action));
        }
        return events;
    }
}
