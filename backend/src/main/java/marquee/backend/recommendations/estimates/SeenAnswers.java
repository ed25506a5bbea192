package marquee.backend.recommendations.estimates;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import marquee.backend.experiments.ListOutcome;
import marquee.backend.loop.LearningEvents;
import marquee.events.EventType;
import marquee.events.store.EventsByPerson;
import org.springframework.stereotype.Component;

/** What came of answers that people saw. Thread-safe. */
@Component
class SeenAnswers {

    private static final Set<EventType> TYPES = EnumSet.of(EventType.EXPOSED, EventType.CLICKED, EventType.RATED);

    private final LearningEvents events;

    SeenAnswers(LearningEvents events) {
        this.events = events;
    }

    /** Of some answers those that came into view, with what came of them; blocks for as long as the events take to read. */
    Map<UUID, ListOutcome> of(List<UUID> answers) {
        Set<String> ids = new HashSet<>();
        answers.forEach(id -> ids.add(id.toString()));
        Map<UUID, ListOutcome> outcomes = new HashMap<>();
        try (var store = events.open()) {
            EventsByPerson.read(
                    store,
                    0,
                    store.watermark(),
                    TYPES,
                    (person, told) -> ListOutcome.of(ids::contains, told)
                            .forEach((id, outcome) -> outcomes.put(UUID.fromString(id), outcome)));
        }
        return outcomes;
    }
}
